"""classmethod and staticmethod objects have attributes of their own."""


class C:
    @classmethod
    def f(cls):
        """doc"""
        return cls.__name__

    @staticmethod
    def g():
        return 'g'


for method in (vars(C)['f'], vars(C)['g']):
    method.x = 1
    method.__doc__ = 'other'
    method.__name__ = 'n'
    print(method.x, method.__doc__, method.__name__, method.__func__.__name__, method.__dict__['x'], '__doc__' in vars(method))
    del method.x
    for change in (lambda: method.x, lambda: delattr(method, 'x'), lambda: setattr(method, '__func__', 1)):
        try:
            change()
        except AttributeError as error:
            print(error)
    for name in ('__wrapped__', '__isabstractmethod__'):
        try:
            setattr(method, name, True)
        except AttributeError as error:
            print(error)
    method.__dict__ = {'y': 2}
    print(method.y, vars(method), method.__wrapped__ is method.__func__)
    try:
        method.__dict__ = 5
    except TypeError as error:
        print(error)
    print(C.f(), C.g(), C.f.__name__, C.g.__name__)


class Registered(classmethod):
    def __init__(self, function):
        super().__init__(function)
        self.tags = []


def tag(word):
    def decorate(method):
        method.tags = getattr(method, 'tags', []) + [word]
        return method

    return decorate


class D:
    @tag('a')
    @tag('b')
    @classmethod
    def f(cls):
        return 1

    @tag('c')
    @staticmethod
    def g():
        return 2

    @tag('d')
    @Registered
    def h(cls):
        return 3


print({name: method.tags for name, method in vars(D).items() if hasattr(method, 'tags')}, D.f() + D.g() + D.h())
