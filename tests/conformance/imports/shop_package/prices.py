__all__ = ["total", "PRICES"]
PRICES = {"tea": 4, "pot": 20}
_secret = "not exported"
hidden = "neither"


def total(cart):
    return sum(PRICES[name] * n for name, n in cart.items())
