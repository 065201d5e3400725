# AttributeErrors and NameErrors with suggestions: methods, slots, modules, instances, keywords that nearly fit, and none at all.
import math


class Account:
    __slots__ = ("balance", "owner_name")
    interest_rate = 0.05

    def __init__(self):
        self.balance = 1

    def withdraw(self, amount):
        self.balanec = amount


class Child(Account):
    def deposit_all(self):
        return self.balence


def attempt(f):
    try:
        print(f())
    except (AttributeError, NameError, ImportError) as error:
        print(type(error).__name__, error, getattr(error, "name", None), type(getattr(error, "obj", None)).__name__)


total_count = 5
attempt(lambda: Account().witdraw)
attempt(lambda: Account.interest_rat)
attempt(lambda: Account().withdraw(1))
attempt(lambda: Child().deposit_all())
attempt(lambda: math.sqroot)
attempt(lambda: "text".uper())
attempt(lambda: [].appendd)
attempt(lambda: {}.key())
attempt(lambda: (1).bit_lenght)
attempt(lambda: None.foo)
attempt(lambda: total_cuont)
attempt(lambda: pirnt)
attempt(lambda: x)
attempt(lambda: Acount)
attempt(lambda: (lambda local_value: locl_value)(1))
attempt(lambda: Account().owner_name)
attempt(lambda: Child().nothing_like_that_at_all)
attempt(lambda: setattr(Account(), "balanse", 1))
attempt(lambda: __import__("math").pii)


def shadow():
    value_one = 1
    return value_on


class Node:
    def __init__(self):
        self.children = []
        self.value = 5

    def method(self):
        return children


attempt(shadow)
attempt(Node().method)
node = Node()
node.childern
