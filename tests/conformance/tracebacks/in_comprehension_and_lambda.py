# Uncaught through a comprehension, a lambda, sorted with a key, a nested function and a default method.
class Item:
    def __init__(self, name, price):
        self.name = name
        self.price = price

    total = property(lambda self: self.price * self.count)


def key_for(field):
    return lambda item: getattr(item, field)


def ranked(items, field):
    def inner():
        return [
            item.name
            for item in sorted(
                items,
                key=key_for(field),
            )
            if item.name
        ]

    return inner()


items = [Item("a", 3), Item("b", 1)]
print(ranked(items, "price"))
print(ranked(items, "total"))
