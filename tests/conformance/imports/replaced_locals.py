"""A replaced __import__ sees the namespaces of whoever imports."""

import builtins


def load(name, globals=None, locals=None, fromlist=(), level=0):
    names = None if locals is None else sorted(name for name in locals if name[0] != '_')
    print(name, globals['__name__'], names, locals is globals, fromlist, level)
    return name


original = builtins.__import__
builtins.__import__ = load
import first


class Body:
    x = 1
    import second
    from third import upper


def function(y):
    import fourth
    return fourth


print(first, Body.second, Body.upper(), function(1))
exec('import fifth', {'__name__': 'other'}, {'own': 1})
for turn in range(300):
    builtins.__import__ = original
    import math
    builtins.__import__ = load
    if turn % 100 == 0:
        import sixth
builtins.__import__ = original
