"""What stands under `__builtins__` in the globals of code is where it finds built-ins, whatever its type is."""

import builtins
import types


def attempt(label, run):
    try:
        print(label, run())
    except Exception as error:
        print(label, type(error).__name__, error)


def names_after(source, own):
    namespace = {'__builtins__': own}
    exec(source, namespace)
    return sorted(name for name in namespace if name != '__builtins__')


class Computed(dict):
    def __missing__(self, name):
        if name.startswith('__'):
            raise KeyError(name)
        return f'<{name}>'


for own in (
    None, {}, 5, 'text', Computed(), types.MappingProxyType({'len': 7}), types.SimpleNamespace(len=1), {'len': 8},
    Computed(len=9), builtins, vars(builtins),
):
    kind = type(own).__name__
    attempt(f'{kind}: name', lambda: type(eval('len', {'__builtins__': own})))
    attempt(f'{kind}: value', lambda: eval('[len for _ in (1, 2)][0] != 8', {'__builtins__': own}))
    attempt(f'{kind}: in a function', lambda: type(eval('(lambda: len)()', {'__builtins__': own})))
    attempt(f'{kind}: no such name', lambda: eval('(lambda: absent)()', {'__builtins__': own}))
    attempt(f'{kind}: import', lambda: names_after('import math', own))
    attempt(f'{kind}: class', lambda: names_after('class A: pass', own))
    attempt(f'{kind}: class with names', lambda: names_after('class A:\n x = len\n def f[T: len](self): pass', own))
    attempt(f'{kind}: no names', lambda: eval('1 + 2 * x', {'__builtins__': own, 'x': 3}))
    attempt(f'{kind}: attribute', lambda: type(eval('lambda: 1', {'__builtins__': own}).__builtins__).__name__)

attempt('import by a mapping', lambda: names_after(
    'import one.two', types.MappingProxyType({'__import__': lambda name, *rest: name})))
code = (lambda: len).__code__
for own in None, {'len': 2}, {}, Computed():
    attempt('made function', lambda: types.FunctionType(code, {'__builtins__': own})())
attempt('made function without', lambda: types.FunctionType(code, {})() is len)

# Where the same code has run with the usual ones before.
sized = compile('len', '<code>', 'eval')
print([eval(sized, {'__builtins__': own}) if own else eval(sized, {}) is len for own in ({}, {'len': 1}, None, {'len': 2})])
