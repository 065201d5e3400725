"""Names of frames: nested functions, lambdas, comprehensions, decorated functions."""


def outer(limit):
    def inner(x):
        check = lambda v: v[limit]
        return [check(item) for item in x]

    return inner


def logged(function):
    def wrapper(*args):
        print("calling", function.__name__)
        return function(*args)

    return wrapper


@logged
def work(data):
    return outer(3)(data)


print(work(["abcd", "efgh"]))
print(work(["abcd", "ab"]))
