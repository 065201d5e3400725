from ..prices import PRICES
from ..stock import low as running_out
import shop_package.stock as absolute


def render(cart, total):
    from . import title
    lines = [f"{name} {n} x {PRICES[name]}" for name, n in cart.items()]
    return [title, *lines, total, running_out, absolute.parent]
