print("goods:", __name__, __package__)
from .. import prices
from ..prices import of
from .fruit import *
