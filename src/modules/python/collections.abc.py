"""The abstract base classes of containers, under the name by which programs import them."""

from _collections_abc import *
from _collections_abc import __all__
