"""What is deprecated and still works, with a warning where `__main__` does it, once for each line."""

import array
import operator
import re
import sys
import types
import typing
import warnings

yes = True
print(~yes, ~(1 == 2))
print(operator.invert(yes), False.__invert__())
print(~int(yes), ~1)

undecided = NotImplemented
print(bool(undecided), not undecided)
print(1 if undecided else 2)
print(undecided and 3, undecided or 4)
print(all([undecided]), any([undecided]), list(filter(None, [undecided])))
if undecided:
    print("taken")
for _ in range(3):
    assert undecided


def caught():
    while True:
        try:
            yield 1
        except Exception as error:
            print("caught", repr(error))


generator = caught()
next(generator)
generator.throw(ValueError("single"))
generator.throw(ValueError)
generator.throw(ValueError, "value")
generator.throw(ValueError, ValueError("instance"), None)


async def coroutine():
    pass


async def asynchronous():
    yield 1


waiting = coroutine()
try:
    waiting.throw(KeyError, "key")
except KeyError as error:
    print(repr(error))
step = asynchronous().athrow(KeyError, "key")
try:
    step.send(None)
except KeyError as error:
    print(repr(error))

print(re.sub("a", "b", "aaa", 1), re.subn("a", "b", "aAa", 1, re.I))
print(re.split("-", "a-b-c", 1))
print(re.sub("a", "b", "aaa", count=1), re.compile("a").sub("b", "aaa", 1))
print(array.array("u", "text"))
print(typing.NamedTuple("Point", x=int, y=int)(1, 2))

# In other modules nothing is shown, and filters decide.
module = types.ModuleType("other")
exec("print(~yes)", {"yes": True, "__name__": "other", "print": print})
exec("print(~yes)", {"yes": True, "__name__": "__main__", "print": print})
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    for _ in range(2):
        ~yes
        bool(undecided)
print([(str(warning.message)[:20], warning.category.__name__, warning.lineno) for warning in log])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for use in (lambda: ~yes), (lambda: not undecided), (lambda: generator.throw(ValueError, "v")):
        try:
            use()
        except DeprecationWarning as warning:
            print(type(warning).__name__, str(warning)[:30])
print(sorted(name for name in globals() if name.startswith("__w")), sys.warnoptions)
