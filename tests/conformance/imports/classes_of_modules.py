"""Modules whose `__class__` is set to a class derived from that of modules, by themselves and from outside, also while
code that has read their names often goes on."""
import builtins
import gc
import json
import sys
import types
import weakref

from lazy_parts import lazy, plain
from lazy_parts.lazy import lazy_name, level, value

print(level, value, lazy_name, lazy.value, lazy.hidden, lazy.lazy_other, lazy.get_level(), lazy(1))
print(lazy, type(lazy).__name__, isinstance(lazy, types.ModuleType), lazy.__class__ is type(lazy))
print([name for name in dir(lazy) if not name.startswith("_")])
lazy.level = 5
print(lazy.get_level(), vars(lazy)["level"], vars(lazy)["hidden"])
for action in (lambda: setattr(lazy, "frozen", 1), lambda: lazy.nothing):
    try:
        action()
    except AttributeError as error:
        print(error)
try:
    from lazy_parts.lazy import nothing
except ImportError as error:
    print(error.msg.split(" (")[0])


class Second(types.ModuleType):
    @property
    def second(self):
        return "property"

    def method(self):
        return self.first


def use():
    return plain.second, plain.first, plain.own()


def change_in_loop(count, change_at):
    seen = []
    for i in range(count):
        seen.append(plain.second)
        if i == change_at:
            plain.__class__ = Second
    return seen


for _ in range(2000):
    use()
print([(item, seen.count(item)) for seen in [change_in_loop(2000, 1500)] for item in (2, "property")])
print(use(), plain.method())
plain.second_name = "set"
plain.__class__ = types.ModuleType
print(use(), type(plain), plain.second_name, hasattr(plain, "method"))
plain.__class__ = Second
print(use(), plain.third, plain.second_name)
try:
    plain.missing
except AttributeError as error:
    print(error, error.obj is plain)


class Third(Second):
    def __getattribute__(self, name):
        return "intercepted" if name == "third" else super().__getattribute__(name)


plain.__class__ = Third
gc.collect()
print(plain.third, use())


class Slotted(types.ModuleType):
    __slots__ = ("slot",)


class Empty(types.ModuleType):
    __slots__ = ()


for refused in (Slotted, int, object, type("Other", (), {}), 5):
    try:
        plain.__class__ = refused
    except TypeError as error:
        print(error)
for action in (lambda: delattr(plain, "__class__"), lambda: setattr(Other(), "__class__", types.ModuleType)):
    class Other:
        pass
    try:
        action()
    except TypeError as error:
        print(error)
plain.__class__ = Empty
print(type(plain).__name__, plain.second, weakref.ref(plain)() is plain)


class Doubling(types.ModuleType):
    def __getattr__(self, name):
        return name * 2


json.__class__ = sys.__class__ = builtins.__class__ = Doubling
import json as again
print(again.ab, again.dumps([1]), sys.ab, builtins.ab, len([1]), again is json)
print(eval("len('abc')", {"__builtins__": builtins}))
sys.stdout.write("still there\n")

for action in (lambda: setattr(plain, "__dict__", {}), lambda: delattr(lazy, "__dict__"),
               lambda: setattr(types, "__dict__", {})):
    try:
        action()
    except AttributeError as error:
        print(error)


class Finalized(types.ModuleType):
    def __del__(self):
        print("finalized", self.__name__, self.kept)


def drop():
    made = types.ModuleType("made", "text")
    made.kept = 3
    made.__class__ = Finalized
    print(made, made.__doc__)


drop()
gc.collect()


class Main(types.ModuleType):
    @property
    def next_count(self):
        return self.count + 1


count = 4
main = sys.modules["__main__"]
main.__class__ = Main
print(main.next_count, count)
count = 7
print(main.next_count, globals()["count"])


class Plain:
    pass


class Watched:
    def __del__(self):
        print("deleted once")


def change_twice():
    held = Watched()
    held.__class__ = Plain
    held.__class__ = Watched
    other = Plain()
    other.__class__ = Watched


change_twice()
gc.collect()
