# Modules that import each other.
import cycles_modules.a as a

print(a.b.later())
import cycles_modules

print(cycles_modules.a is a, cycles_modules.b is a.b)


def first():
    import cycles_modules.c


try:
    first()
except ImportError as e:
    print(e, e.name, e.name_from)
import sys

print([name for name in sys.modules if name.startswith("cycles_modules")])
first()
