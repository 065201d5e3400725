# Modules of a program that are named like those of the library.
import sys

sys.path.insert(0, sys.path[0] + "/library_names_modules")

# A directory without __init__.py comes after all modules.
import json
import types

print(types.FunctionType is type(lambda: 0), json.loads("[1]"), types.__name__)
for name in "types.extra", "json.extra":
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(e)
import json.decoder

print(json.decoder.JSONDecodeError.__name__)

# What is built in or frozen comes first, everything else in the order of the path.
for name in "abc", "errno", "itertools", "os":
    sys.modules.pop(name, None)
    print(hasattr(__import__(name), "__name__"))
import cmath
import shlex

print(hasattr(cmath, "sqrt"), hasattr(shlex, "split"))

# A package hides what is in the library's of the same name.
import fnmatch

try:
    import fnmatch.deeper
except ModuleNotFoundError as e:
    print(e)
