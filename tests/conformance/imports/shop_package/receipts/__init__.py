from .. import version
from . import printer

title = f"receipt {version}"
