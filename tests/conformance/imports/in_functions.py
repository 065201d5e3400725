# Imports inside functions are local variables, and can be captured.
import sys


def late():
    import shop.prices

    def of(name):
        return shop.prices.of(name)

    return of


print("shop" in sys.modules)
of = late()
print("shop" in sys.modules, of("pear"), of.__code__.co_freevars, late.__code__.co_cellvars)
print("shop" in globals())


def renamed():
    import shop.prices as p
    from shop import total as t

    return lambda names: (t(names), p.tax)


print(renamed()(["apple", "apple"]))


def shared():
    from shop import rate

    def read():
        return rate

    def write(value):
        nonlocal rate
        rate = value

    return read, write


read, write = shared()
write(99)
print(read(), shared()[0](), read.__closure__[0].cell_contents)


def to_global():
    global prices, anything
    import shop.prices as prices
    from shop import OPEN as anything


to_global()
print(prices.tax, anything)


def conditional(which):
    if which:
        import shop.goods as m
    else:
        import shop.prices as m
    return m.__name__


print(conditional(False), conditional(True))


def unbound():
    if False:
        import shop
    return shop


try:
    unbound()
except UnboundLocalError as e:
    print(e)

for name in ["shop", "math", "shop.prices"]:
    module = __import__(name)
    print(name, module.__name__)
