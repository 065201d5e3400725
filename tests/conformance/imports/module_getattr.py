# A module's own __getattr__.
import star_modules.dynamic as d

print(d.fixed, d.dynamo)
from star_modules.dynamic import dyn, fixed

print(dyn, fixed)
try:
    d.other
except AttributeError as e:
    print(e)
try:
    from star_modules.dynamic import other
except ImportError as e:
    print(e)
print(hasattr(d, "other"), getattr(d, "other", "default"), hasattr(d, "dynx"))
del d.__getattr__
try:
    d.other
except AttributeError as e:
    print(e)
