import sys

low = []


class Stock:
    items = {}

    def __init__(self, **items):
        type(self).items = {**self.items, **items}

    def take(self, name, n=1):
        left = self.items[name] - n
        if left < 0:
            raise OutOfStock(name)
        self.items[name] = left
        if left < 2:
            low.append(name)
        return left


class OutOfStock(LookupError):
    pass


loaded_as = __name__
parent = __package__
