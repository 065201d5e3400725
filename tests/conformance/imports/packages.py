# Packages: what runs when, what binds what, relative imports, and submodules on their parents.
import sys

print("shop" in sys.modules)
import shop

print(shop.OPEN, shop.rate, shop.total(["apple", "pear"]))
print("shop.prices" in sys.modules, "shop.goods" in sys.modules)
print(hasattr(shop, "prices"), hasattr(shop, "goods"))

import shop.goods

print(hasattr(shop, "goods"), shop.goods.names, shop.goods.cost("pear"))
print(hasattr(shop.goods, "hidden"), shop.goods.fruit.hidden)
print(shop.goods.prices is shop.prices, shop.goods.of is shop.prices.of)

import shop.goods.fruit as fruit
import shop.goods.fruit

print(fruit is shop.goods.fruit, fruit is sys.modules["shop.goods.fruit"])

from shop import goods as g, prices as p
from shop.goods import fruit as f, names

print(g is shop.goods, f is fruit, names is f.names)

p.raise_all(10)
print(shop.total(["apple"]), g.cost("apple"))

shop.extra = 5
from shop import extra

print(extra)
extra = 6
print(shop.extra)

# A second import runs nothing.
import shop.prices
from shop.prices import tax

print(tax)
del shop.prices
try:
    shop.prices
except AttributeError as e:
    print(e)
import shop.prices

try:
    shop.prices
except AttributeError as e:
    print("still gone:", e)
print("shop.prices" in sys.modules)
