"""What there may be weak references to, and what a copy of such a reference is."""

import array
import collections
import copy
import io
import itertools
import operator
import re
import struct
import types
import weakref


def function():
    pass


subjects = [
    collections.deque(), set(), frozenset([1]), itertools.tee([1])[0], (x for x in ()), len, [].append, function,
    function.__code__, int, list[int], memoryview(b'a'), array.array('i'), re.compile('a'), struct.Struct('i'),
    types.SimpleNamespace(), io.StringIO(), io.BytesIO(), types.ModuleType('m'), collections.OrderedDict(),
    collections.Counter(), collections.defaultdict(), Exception(), operator.itemgetter(1), property(), range(3),
    re.match('a', 'a'), itertools.count(), iter([]), slice(1), types.MappingProxyType({}), {}.keys(), 1j, 'a', b'a',
    1, 1.0, None, [], {}, (), bytearray(), object(), enumerate([]),
]
for subject in subjects:
    try:
        print(type(subject).__name__, weakref.ref(subject)() is subject)
    except TypeError as error:
        print(error)

reference = weakref.ref(function)
print(copy.copy(reference) is reference, copy.deepcopy(reference) is reference)
print(copy.deepcopy([reference, {1: reference}]) == [reference, {1: reference}])


class Node:
    pass


node = Node()
node.parent = weakref.ref(node)
again = copy.deepcopy(node)
print(again is node, again.parent is node.parent, again.parent() is node)
