"""`compile`: modes, code objects that are run again elsewhere, and errors with their places."""


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except SyntaxError as error:
        print(type(error).__name__, error.args)
    except Exception as error:
        print(type(error).__name__, error)


code = compile('a + b', '<sum>', 'eval')
print(code.co_name, code.co_filename, code.co_flags, code.co_names, code.co_firstlineno)
print(eval(code, {'a': 1, 'b': 2}), eval(code, {'a': 'x'}, {'b': 'y'}), code == compile('a + b', '<sum>', 'eval'))
module = compile('''"""Documentation."""
total = 0
for n in range(limit):
    total += n
def twice():
    return total * 2
''', 'loop.py', 'exec')
for limit in 10, 2000, 5:
    space = {'limit': limit}
    exec(module, space)
    print(space['__doc__'], space['total'], space['twice'](), space['twice'].__code__.co_filename)
exec(compile('1 + 1\n', '<prompt>', 'single'))
exec(compile('for i in range(3): i; None; "text"\n', '<prompt>', 'single'))
exec(compile('x = 5; x\n', '<prompt>', 'single'))
print(_)
exec(compile('from __future__ import annotations\ndef f(a: undefined): pass', 'f.py', 'exec'))
print(f.__annotations__)
attempt(compile, '1', 'f', 'other')
attempt(compile, 1, 'f', 'exec')
attempt(compile, '1', 1, 'exec')
attempt(compile, '1', 'f', 'exec', 1 << 30)
attempt(compile, '1', 'f', 'exec', 0, False, 7)
attempt(compile, 'a\0b', 'f', 'exec')
attempt(eval, b"# coding: latin-1\n'\xe9'")
attempt(eval, "# coding: latin-1\n'\xe9'")
for text in ['x = 1', '', '1;2', '1\n2', '*a', 'yield 1', 'x += 1', 'pass', 'a b', 'import x', '(yield)']:
    attempt(compile, text, 'f', 'eval')
for text in ['return 1', 'break', 'a b', 'def f():\nx', 'x = = 1', 'f() = 1']:
    attempt(compile, text, 'f', 'exec')
for text in ['', 'a = 1\nb = 2', 'a = 1; b = 2\n', 'if 1:\n    pass\n']:
    try:
        print(compile(text, 'f', 'single').co_name)
    except SyntaxError as error:
        print(error)
