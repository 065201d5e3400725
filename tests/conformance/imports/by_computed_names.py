# importlib: modules by names that a program computes, relative names, and source that is run once more.
import importlib
import os.path
import sys

for name in ("bisect", "os.path", "collections.abc", "shop_package.prices", "shop_package"):
    module = importlib.import_module(name)
    print(name, module.__name__, sys.modules[name] is module)
print(importlib.import_module(".prices", "shop_package").__name__)
print(importlib.import_module(".", "shop_package").__name__)
print(importlib.import_module("..prices", "shop_package.receipts").__name__)
for arguments in (("nothing_here",), ("bisect.nothing",), ("os.path.nothing",), (".x",), (".x", ""), ("...x", "shop_package"),
                  (".nothing", "shop_package"), (5,), ("",), ("errors_modules.raises",)):
    try:
        print(importlib.import_module(*arguments))
    except Exception as error:
        print(arguments, type(error).__name__, error)
print(importlib.invalidate_caches(), "import_module" in importlib.__all__)

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "module_state_parts"))
import counter

before = {name: value for name, value in vars(counter).items() if not name.startswith("__")}
counter.added = 5
again = importlib.reload(counter)
print(again is counter, counter.added, sorted(before) == sorted(name for name in before if hasattr(counter, name)))
del sys.modules["counter"]
for module in (counter, 5):
    try:
        importlib.reload(module)
    except Exception as error:
        print(type(error).__name__, error)
