"""Order of evaluation of decorators, defaults and bodies; defaults see the scope of the definition."""

order = []


def mark(label):
    order.append(label)
    return label


def decorate(label):
    mark("expression " + label)

    def apply(function):
        mark("apply " + label)
        return function

    return apply


@decorate("outer")
@decorate("inner")
def function(a=mark("a"), /, b=mark("b"), *, c=mark("c"), d=mark("d")):
    mark("body")
    return a, b, c, d


print(order)
order.clear()
print(function(), order)


def scope():
    x = "local"

    def reads(x=x, y=[x for _ in range(2)]):
        return x, y

    x = "changed"
    return reads()


print(scope())
try:

    def bad(a=undefined_name):
        pass

except NameError as error:
    print(error)


def chain():
    value = 1

    def first(v=value):
        return v

    value = 2

    def second(v=first):
        return v() + value

    value = 3
    return first(), second()


print(chain())
