"""`eval` and `exec`: which namespaces code runs in, and what functions made there see."""

x = 'global'


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


def local_namespaces():
    x = 'local'
    y = [1, 2]
    print(eval('x'), eval('len(y)'), eval('[item * 2 for item in y]'), sorted(eval('locals()')))
    exec('x = "changed"; z = 3')
    print(x, 'z' in locals())
    space = locals()
    exec('z = 4', globals(), space)
    print(space['z'], 'z' in locals())
    attempt(eval, '(lambda: x)()')
    attempt(eval, '(lambda: y)()')


local_namespaces()


class Body:
    attribute = 1
    exec('other = attribute + 1')
    print(eval('attribute + other'), sorted(name for name in locals() if name[0] != '_'))


print(Body.other)
exec('made_here = x')
print(made_here)
space = {}
exec('def f():\n    return g() + n\ndef g():\n    return 1\nn = 2', space)
print(space['f'](), list(space), type(space['__builtins__']), space['f'].__globals__ is space)
space['n'] = 10
print(space['f'](), eval('f()', space), eval('f() + extra', space, {'extra': 5}))
attempt(eval, 'f() + extra', space)


class Missing(dict):
    def __missing__(self, name):
        return f'<{name}>'


class Logging:
    def __init__(self):
        self.log = []
        self.data = {}

    def __getitem__(self, name):
        self.log.append(f'get {name}')
        return self.data[name]

    def __setitem__(self, name, value):
        self.log.append(f'set {name}')
        self.data[name] = value

    def __delitem__(self, name):
        self.log.append(f'delete {name}')
        del self.data[name]


attempt(eval, 'a + b', {}, Missing(a='A'))
attempt(eval, 'nowhere', Missing())
logging = Logging()
exec('a = 1\nb = a + len("xy")\ndel a\nclass C: pass', {'__name__': 'm'}, logging)
print(logging.log, logging.data['b'], logging.data['C'])
attempt(eval, 'len([1])', {'__builtins__': {}})
attempt(eval, 'len([1]) + limit', {'__builtins__': {'len': len, 'limit': 3}})
attempt(exec, 'class A: pass', {'__builtins__': {}})
attempt(exec, 'import sys', {'__builtins__': {}})
restricted = {'__builtins__': {'answer': 42}}
exec('def f(): return answer\nclass_free = [answer for _ in (1, 2)]', restricted)
print(restricted['f'](), restricted['class_free'], restricted['f'].__builtins__)
attempt(eval, 'f() + len("")', restricted)


def closures():
    cell = 3

    def inner():
        return cell
    return inner


inner = closures()
attempt(eval, inner.__code__)
attempt(exec, inner.__code__)
attempt(exec, '1', closure=())
attempt(exec, inner.__code__, closure=(1,))
attempt(exec, (lambda: 1).__code__, closure=inner.__closure__)
attempt(exec, inner.__code__, closure=inner.__closure__)
attempt(exec, 'pass', globals=space, locals={})
attempt(eval, (lambda a: a).__code__)
for args in [(1,), ('1', 1), ('1', {}, 1), ('1', object()), (b'1 + 1',), ('  \t1',), ('1', None, None)]:
    attempt(eval, *args)
for args in [(1,), ('1', 1), ('1', {}, 1), (None,), ('\ud800',), ('a\0b',)]:
    attempt(exec, *args)
attempt(eval)
attempt(eval, 1, 2, 3, 4)
attempt(exec, '1', wrong=1)
for i in range(3):
    exec(f'def made(): return {i} * x', globals())
    print(made())
