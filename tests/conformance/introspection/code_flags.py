"""co_flags of functions of each shape."""


def plain():
    pass


def star(*args):
    pass


def keywords(**kwargs):
    pass


def both(*args, **kwargs):
    pass


def documented():
    """Doc."""


def outer():
    x = 1

    def nested():
        return x

    def nested_plain():
        pass

    return nested, nested_plain, lambda: x


flags = {"OPTIMIZED": 1, "NEWLOCALS": 2, "VARARGS": 4, "VARKEYWORDS": 8, "NESTED": 16, "GENERATOR": 32}
functions = [plain, star, keywords, both, documented, outer, *outer(), lambda *a: a]
for f in functions:
    value = f.__code__.co_flags
    print(f.__name__, [name for name, bit in flags.items() if value & bit], value & 63)
    print("  ", f.__code__.co_firstlineno, f.__code__.co_filename.rpartition("/")[2], f.__code__.co_nlocals)
print(plain.__code__ is plain.__code__, outer()[0].__code__ is outer()[0].__code__, plain.__code__ == star.__code__)
print(type(plain.__code__), type(plain.__code__).__name__, plain.__code__.co_freevars, type(plain.__code__.co_code).__name__, plain.__code__.co_stacksize > 0)
print(len(plain.__code__.co_code) > 0, len(plain.__code__.co_code) % 2)
