# What a module knows of itself.
import sys

print(__name__, __package__, __spec__, __doc__)
print(sys.path[0])
print(sys.modules["__main__"].__name__, sys.modules["__main__"].sys is sys)

import shop
import shop.prices as prices

print(shop)
print(prices)
print(shop.__name__, shop.__package__, shop.__doc__, shop.__file__, shop.__path__)
print(prices.__name__, prices.__package__, prices.__doc__, prices.__file__, hasattr(prices, "__path__"))
print(list(vars(shop))[:9])
print(list(vars(prices))[:8])
spec = prices.__spec__
print(spec.name, spec.origin, spec.parent, spec.has_location, spec.submodule_search_locations)
spec = shop.__spec__
print(spec.name, spec.origin, spec.parent, spec.has_location, spec.submodule_search_locations)
print(shop.__loader__ is shop.__spec__.loader, type(shop.__loader__).__name__)
print(type(prices.__builtins__), prices.__builtins__["len"] is len)
print(sys, sys.__spec__)
print(sys.__name__, repr(sys.__package__), sys.__loader__)
print(type(shop))
shop.__file__ = "elsewhere"
print(shop)
shop.__spec__ = None
print(shop)
del shop.__file__
print(shop.__name__ == "shop")
print([name for name in sys.modules if name.startswith("shop")])
