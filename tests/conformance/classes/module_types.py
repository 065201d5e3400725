"""Classes derived from the type of modules: an `__init__` with arguments of its own, and none at all."""

import types


def attempt(label, run):
    try:
        print(label, run())
    except Exception as error:
        print(label, type(error).__name__, error)


class Lazy(types.ModuleType):
    def __init__(self, name, loader=None, *, depth=0):
        super().__init__(name, f'{name} at depth {depth}')
        self.loader = loader

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return f'{self.__name__}.{name}'


class Plain(types.ModuleType):
    """Nothing of its own."""


class Silent(types.ModuleType):
    def __init__(self):
        pass


made = Lazy('lazy', len, depth=3)
print(made.anything, made.__doc__, made.loader is len, sorted(vars(made)), made)
print(Lazy('other').loader, Lazy(name='third').third)
for args in (), ('a',), ('a', 'b'), ('a', 'b', 'c'), (5,):
    for kind in Plain, types.ModuleType:
        attempt(f'{kind.__name__}{args}', lambda: vars(kind(*args)))
attempt('named', lambda: Plain(name='x', doc='y').__doc__)
for kind in Plain, types.ModuleType:
    attempt('unknown', lambda: kind('x', nope=1))
silent = Silent()
attempt('no name', lambda: repr(silent))
attempt('no name', lambda: hasattr(silent, '__name__'))
silent.x = 5
print(vars(silent), silent.x, silent.__doc__)
again = Plain('first')
again.kept = 1
again.__init__('second')
print(again, again.__name__, again.kept)
print(Plain.__new__(Plain, 1, 2, k=3))
for wrong in lambda: property(1, 2, 3, 4, 5), lambda: property(nope=1), lambda: type('P', (property,), {})(nope=1):
    attempt('property', wrong)
