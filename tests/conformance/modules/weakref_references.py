"""Weak references: an object that nothing else refers to is gone after a collection, and callbacks are called."""

import gc
import weakref


def collect():
    """Calls something else before: a collection takes stale words on the stack for references."""
    print(end=str(max(len(''), 0))[1:])
    gc.collect()


def deep(depth, make):
    """What is made far down the stack leaves no stale word where a collection looks."""
    return deep(depth - 1, make) if depth else make()


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Node({self.name!r})'

    def method(self):
        return self.name


def factory():
    big = Node('uncaptured')
    kept = Node('captured')
    reference = weakref.ref(big)

    def closure():
        return kept, reference

    return closure


closure = factory()
collect()
print(closure()[0], closure()[1]() is None)

log = []


def two_references():
    global second
    node = Node('a')
    first = weakref.ref(node)
    print(first() is node, first is weakref.ref(node), weakref.getweakrefcount(node), first.__callback__)
    print(hash(first) == hash(node), first == weakref.ref(node), first != weakref.ref(Node('b')), type(first).__name__)
    second = weakref.ref(node, lambda reference: log.append((reference is second, reference())))
    print(second is first, weakref.getweakrefcount(node), len(weakref.getweakrefs(node)), callable(second.__callback__))
    return first


first = deep(100, two_references)
collect()
print(first(), second(), log, second.__callback__, first == second, first == first)
try:
    hash(second)
except TypeError as error:
    print(error)
for value in 1, 'text', (), [], {}, None:
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
for value in factory, Node, gc, {1}, frozenset(), (n for n in ()), Node('x').method, len:
    print(type(weakref.ref(value)()).__name__ if value is not None else '')


class Slots:
    __slots__ = ('a',)


class WeakSlots:
    __slots__ = ('a', '__weakref__')


class Number(int):
    pass


for cls in Slots, WeakSlots, Number:
    try:
        instance = cls()
        print(weakref.ref(instance)() is instance)
    except TypeError as error:
        print(error)


def cycle():
    left, right = Node('left'), Node('right')
    left.other, right.other = right, left
    return weakref.ref(left), weakref.ref(right)


left, right = cycle()
collect()
print(left(), right())


class Sub(weakref.ref):
    __slots__ = ('note',)


node = Node('sub')
sub = Sub(node)
sub.note = 5
print(sub() is node, sub.note, sub is Sub(node), sub == weakref.ref(node))
dead = deep(100, lambda: weakref.ref(Node('temporary'), lambda _: print('called')))
collect()
print(dead())
failing = weakref.ref(node)
proxied = Node('proxied')
proxy = weakref.proxy(proxied)
print(proxy.name, proxy.method(), proxy == proxied, type(proxy) is weakref.ProxyType, str(proxy))
proxy.name = 'renamed'
print(proxied.name, isinstance(proxy, Node))
calls = weakref.proxy(factory)
print(callable(calls), type(calls) is weakref.CallableProxyType)
bound = weakref.WeakMethod(node.method)
print(bound()(), bound == weakref.WeakMethod(node.method), bound() == node.method)
bound = deep(100, lambda: weakref.WeakMethod(Node('of a method').method))
collect()
print(bound())
