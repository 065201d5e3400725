"""A local of the inner function hides the outer variable everywhere in its body, also below."""


def outer():
    name = "outer"

    def middle():
        def inner():
            return name

        try:
            print(inner())
        except NameError as error:
            print(type(error).__name__, error)
        name = "middle"
        print(inner())
        return inner

    inner = middle()
    print(name, inner())
    print(middle.__closure__)
    print(inner.__closure__[0].cell_contents)


outer()


def parameters(name):
    def by_parameter(name=name):
        return name

    def by_comprehension():
        return [name for name in "xyz"], name

    def by_lambda():
        return (lambda name: name)("argument"), name

    print(by_parameter(), by_parameter("given"))
    print(by_comprehension())
    print(by_lambda())
    print(by_parameter.__closure__, by_parameter.__defaults__)


parameters("enclosing")
