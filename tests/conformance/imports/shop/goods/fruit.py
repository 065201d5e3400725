from ..prices import TABLE as table
from . import __name__ as package_name

__all__ = ["names", "cost"]
names = sorted(table)
hidden = "not exported"


def cost(name):
    return table[name]


print("fruit:", __name__, package_name)
