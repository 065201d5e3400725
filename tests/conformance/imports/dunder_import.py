# __import__ and the checks it makes.
import sys

print(__import__("shop.prices").__name__)
print(__import__("shop.prices", fromlist=["tax"]).__name__)
print(__import__("shop", None, None, ("goods",), 0).goods.__name__)
print(__import__("prices", {"__package__": "shop"}, None, ("tax",), 1).__name__)
print(__import__("", {"__package__": "shop.goods"}, None, ("names",), 2).__name__)
print(__import__("goods.fruit", {"__package__": "shop"}, level=1).__name__)


def attempt(*args, **kwargs):
    try:
        print(__import__(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "name", "no name"))


attempt("")
attempt("x", level=-1)
attempt(5)
attempt("shop", fromlist=(5,))
attempt("x", {}, level=1)
attempt("x", {"__name__": "q"}, level=1)
attempt("x", {"__name__": "q.r"}, level=1)
attempt("x", {"__package__": 5}, level=1)
attempt("x", {"__package__": "a.b"}, level=3)
attempt("x", {"__package__": ""}, level=1)
attempt("x", {"__package__": "sys"}, level=1)
attempt("x", 5, level=1)
attempt(".x")
attempt("shop..x")
attempt("shop.")
attempt("shop/prices")
sys.modules["blocked"] = None
attempt("blocked")
sys.modules["strange"] = 42
attempt("strange")
attempt("strange.inner")
import strange

print(strange + 1)
