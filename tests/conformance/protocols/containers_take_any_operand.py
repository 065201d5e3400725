"""The methods of `+`, `+=`, `%` and `|=` of built-in containers, called by name with operands of any class."""

from array import array
from collections import deque


class Items:
    def __iter__(self):
        return iter([1, 2])

    def __str__(self):
        return 'two items'


class Mapped:
    def keys(self):
        return ['a', 'b']

    def __getitem__(self, key):
        if key not in self.keys():
            raise KeyError(key)
        return key * 2


class Plain:
    pass


class Reflected:
    def __radd__(self, other):
        return 'reflected'

    __rmod__ = __ror__ = __radd__


def attempt(label, run):
    try:
        print(label, run())
    except Exception as error:
        print(label, type(error).__name__, error)


operands = [Items(), Plain(), Reflected(), Mapped()]
for operand in operands:
    kind = type(operand).__name__
    attempt(f'list += {kind}', lambda: [0].__iadd__(operand))
    attempt(f'list + {kind}', lambda: [0].__add__(operand))
    attempt(f'tuple + {kind}', lambda: (0,).__add__(operand))
    attempt(f'str + {kind}', lambda: 'a'.__add__(operand))
    attempt(f'bytes + {kind}', lambda: b'a'.__add__(operand))
    attempt(f'bytearray += {kind}', lambda: bytearray(b'a').__iadd__(operand))
    attempt(f'array += {kind}', lambda: array('i').__iadd__(operand))
    attempt(f'deque += {kind}', lambda: deque([0]).__iadd__(operand))
    attempt(f'dict |= {kind}', lambda: {}.__ior__(operand))
    attempt(f'dict | {kind}', lambda: {}.__or__(operand))
    attempt(f'set |= {kind}', lambda: {1}.__ior__(operand))
    attempt(f'int + {kind}', lambda: (1).__add__(operand))
attempt('str % Items', lambda: '[%s]'.__mod__(Items()))
attempt('str % pair', lambda: '[%s %s]'.__mod__((Items(), 1)))


class Template(str):
    def __mod__(self, values):
        return super().__mod__(values).upper()


class Log(list):
    def __iadd__(self, entries):
        return super().__iadd__(entries)

    def __add__(self, entries):
        return Log(super().__add__(list(entries)))


class Amount(int):
    def __str__(self):
        return 'an amount'


log = same = Log()
log += Items()
log = log + Items()
print(log, same, type(log).__name__, type(same).__name__)
print(Template('%s and %d') % (Amount(3), Amount(4)), Template('%s') % Items(), Template('%(a)s') % Mapped())
print(bytearray(b'%(key)b-%(n)d') % {b'key': b'value', b'n': 3}, b'%(key)s' % {b'key': b'v'})
