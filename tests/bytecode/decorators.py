def deco(arg):
    def apply(function):
        def wrapper(*args, **kwargs):
            return function(arg, *args, **kwargs)

        return wrapper

    return apply


@deco(1)
@deco(
    2
)
def decorated(x: int, *, y: str = "a") -> None:
    """Says nothing.

    And more.
    """
    return x, y
