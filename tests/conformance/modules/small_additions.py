# Methods that few programs call: of proxies, namespaces, code, and paths.
import copy
import os
import os.path
import types
import weakref


class Number(int):
    def __bytes__(self):
        return b"n"


class Items(list):
    def __reversed__(self):
        return iter("reversed")


class Adding:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(other)
        return self

    def __isub__(self, other):
        return "other"


number, items, adding = Number(17), Items([1, 2]), Adding()
for kind in (weakref.proxy,):
    try:
        print(kind(number))
    except TypeError as error:
        print(error)
proxy = weakref.proxy(items)
print(list(reversed(proxy)), divmod(7, 2), proxy + [3])
proxy += [5]
print(type(proxy).__name__, items)
proxy = weakref.proxy(adding)
proxy += 1
print(adding.log, type(proxy).__name__)
proxy -= 1
print(proxy)

space = types.SimpleNamespace(a=1, b=[2])
other = copy.replace(space, b=3, c=4)
print(other, space, type(other).__name__, copy.replace(space).b is space.b)
for attempt in (lambda: space.__replace__(1), lambda: copy.replace(5, a=1)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


def f():
    return 1


print(copy.replace(f.__code__, co_name="g").co_name, f.__code__.__replace__(co_firstlineno=5).co_firstlineno)
print(os.path.ismount("/"), os.path.ismount("modules"), os.path.ismount("/nonexistent"))
print(os.path.samestat(os.stat("modules"), os.stat("modules/..")), os.path.samestat(os.stat("/"), os.lstat("/")))

import sys

part = str(len(sys.argv))
fresh, same = ''.join(['text ', 'number ', part]), ''.join(['text number ', part])
print(fresh is same, sys.intern(fresh) is fresh, sys.intern(same) is fresh)
wide, same = ''.join(['t\xe9xt \u20ac ', part]), ''.join(['t\xe9xt ', '\u20ac ', part])
print(wide is same, sys.intern(wide) is wide, sys.intern(same) is wide)
lone = '\udc80' + part
print(sys.intern(lone) == lone, {fresh: 1}[same.replace('\xe9', 'e').replace('\u20ac', 'number')])
for wrong in 5, type('Derived', (str,), {})('x'):
    try:
        sys.intern(wrong)
    except TypeError as error:
        print(error)
print(sys.__displayhook__ is sys.displayhook)
