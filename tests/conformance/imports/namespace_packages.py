# Directories without __init__.py.
import plain
import plain.inner.two as two

print(plain.__name__, plain.__doc__, plain.__package__, hasattr(plain, "__file__"))
print(len(plain.__path__), [entry.endswith("plain") for entry in plain.__path__])
print(two.value, two.__name__, two.__package__)
print(plain.one.value, plain.inner.two is two)
from plain import one

print(one)
print(type(plain.__path__).__name__, type(plain.__spec__).__name__, plain.__spec__.origin)
try:
    import plain.missing
except ModuleNotFoundError as e:
    print(e, e.name, e.path)
try:
    from plain import missing
except ImportError as e:
    print(e, e.name, e.path)
