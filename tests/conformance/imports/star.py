# from module import *
before = set(globals())
from star_modules.open import *

print(sorted(set(globals()) - before - {"before"}))
print(public, function(), math.floor(2.5))
public = 10
print(function())
from star_modules import *

print(_private, inner.x, public)
try:
    from star_modules.wrong import *
except AttributeError as e:
    print(e)
print(there)
try:
    from star_modules.not_text import *
except TypeError as e:
    print(e)
from math import *

print(floor(pi), sqrt(16))
from sys import *

print(maxsize > 2**40)
for name in "ab":
    from star_modules.open import *
print(public)
