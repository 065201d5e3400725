# Modules may be replaced in sys.modules, and reached under other names.
import sys
import shop.prices as prices

sys.modules["alias"] = prices
import alias

print(alias is prices)
del sys.modules["shop.prices"]
import shop.prices

print(shop.prices is prices, sys.modules["shop.prices"] is shop.prices)
saved = sys.path[:]
sys.path.clear()
try:
    import plain
except ImportError as e:
    print(e)
sys.path = saved
import plain.one

print(plain.one.value)
sys.path.insert(0, saved[0] + "/plain")
import one

print(one.value, one.__name__, one is plain.one)
print(type(sys.path), isinstance(sys.modules, dict))
print("json" in sys.stdlib_module_names, "shop" in sys.stdlib_module_names)
