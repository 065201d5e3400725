"""Code whose globals are an instance of a class derived from dict: reading names asks its `__getitem__`, storing them does
not."""
import types


class Defaults(dict):
    def __missing__(self, key):
        if key.startswith("default_"):
            return f"made of {key}"
        raise KeyError(key)


class Special(dict):
    def __getitem__(self, key):
        if key == "special":
            return "from __getitem__"
        return super().__getitem__(key)


class Failing(dict):
    def __getitem__(self, key):
        raise RuntimeError(key)


class Noting(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("delete", key)
        super().__delitem__(key)

    def __contains__(self, key):
        print("asked for", key)
        return True


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("default_a", "(lambda: default_b)()", "len('ab')", "missing", "(lambda: missing)()",
             "[default_c for _ in range(2)]", "globals()['default_d']", "eval('default_e')",
             "(lambda: globals()['default_f'])()", "(lambda: (lambda: default_g)())()", "(lambda: len)()('abc')"):
    attempt(eval, text, Defaults())
for text in ("special", "(lambda: special)()", "(lambda x=special: x)()", "missing"):
    attempt(eval, text, Special(special="in the dict"))
for text in ("anything", "(lambda: anything)()", "len"):
    attempt(eval, text, Failing())
for text in ("anything", "(lambda: anything)()"):
    attempt(eval, text, Noting())

PROGRAM = """
stored = default_first
def function(argument: default_annotation = default_argument) -> default_result:
    def inner():
        return default_inner, stored, argument
    return inner
def generator():
    yield default_item
class Class:
    own = stored
    def method(self):
        return default_method, stored
for _ in range(3):
    print(function()(), list(generator()), Class.own, Class().method())
print(function.__annotations__)
def change():
    global stored
    stored = default_changed
change()
print(stored, f"{default_formatted}", [x for x in [default_one]])
from os.path import basename as base
print(base("a/b"))
"""
namespace = Defaults()
exec(PROGRAM, namespace)
print(sorted(name for name in namespace if name != "__builtins__"))
print(namespace["function"].__globals__ is namespace, type(eval("globals()", namespace)) is Defaults)
print(namespace["function"]()())
attempt(exec, "class Class:\n    own = default_own", Defaults())
for program in ("type Alias = default_alias", "class Class:\n    type Alias = default_alias\nAlias = Class.Alias",
                "def function[T: default_bound](): pass\nAlias = function"):
    namespace = Defaults()
    exec(program, namespace)
    made = namespace["Alias"]
    print(made.__value__ if hasattr(made, "__value__") else made.__type_params__[0].__bound__)

exec("""
x = 1
del x
def function():
    global y
    y = 2
function()
print(y)
def remove():
    global y
    del y
remove()
print('y' in list(globals()))
""", Noting())

for made in (types.FunctionType((lambda: special).__code__, Special()),
             types.FunctionType((lambda: default_made).__code__, Defaults())):
    for _ in range(500):
        made()
    print(made(), type(made.__globals__).__name__)
attempt(types.FunctionType, (lambda: 1).__code__, [])
