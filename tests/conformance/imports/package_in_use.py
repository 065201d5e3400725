# A package with subpackages: relative imports of both depths, star imports with __all__, late imports, shared state, names.
import shop_package
import shop_package.stock
import shop_package.prices as prices
from shop_package import Stock, checkout, order
from shop_package.receipts.printer import render
import sys

print(shop_package.__name__, shop_package.__doc__, shop_package.__package__, shop_package.stock.loaded_as, shop_package.stock.parent, order)
s = Stock(tea=3, pot=1)
print(s.take("tea", 2), shop_package.low, checkout({"tea": 2}), shop_package.stock.low is shop_package.low)
try:
    s.take("pot", 2)
except shop_package.stock.OutOfStock as error:
    print(type(error).__module__, type(error).__qualname__, error)
print(prices.PRICES is shop_package.PRICES, hasattr(shop_package, "hidden"), hasattr(shop_package, "_secret"), hasattr(shop_package, "PRICES"), shop_package._prices is prices)
prices.PRICES["pot"] = 25
print(checkout({"pot": 1}), render.__module__, render.__globals__["__package__"], sys.modules["shop_package.receipts"].title)
print(sorted(k for k in sys.modules if k.startswith("shop_package")), sorted(n for n in dir(shop_package) if not n.startswith("_")))
from shop_package import *

print(total({"tea": 3}), "PRICES" in globals(), "version" in globals(), Stock is shop_package.Stock)
for statement in ("name", "module", "attribute", "relative"):
    try:
        if statement == "name":
            from shop_package import nothing
        elif statement == "module":
            import shop_package.nothing
        elif statement == "attribute":
            shop_package.receipts.nothing
        else:
            from . import anything
    except (ImportError, AttributeError) as error:
        print(type(error).__name__, str(error).split(" (")[0])
del sys.modules["shop_package.prices"]
import shop_package.prices as again

print(again is prices, again.PRICES, prices.PRICES, shop_package.prices is again)
sys.modules["invented"] = prices
import invented

print(invented.PRICES["pot"], invented.__name__)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as error:
    print(type(error).__name__, error)
