"""A shop."""
from .stock import Stock, low
from . import prices as _prices
from .prices import *

__all__ = ["Stock", "total", "checkout"]
version = "1.0"
order = ["init"]


def checkout(cart):
    from .receipts import printer
    return printer.render(cart, total(cart))


order.append("done")
