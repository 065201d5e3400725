"""What the compiler says of simple statements that are slightly wrong."""

SOURCES = """
await x
await = 1
yield 1
yield from []
nonlocal x
del 1
del f()
del a + b
del *a
del None
del (a, 1)
return 1
break
continue
import
import a.
import a as b.c
from a import
from a import b,
from a import *, b
from __future__ import nothing
from __future__ import braces
print "hello"
print 1, 2
exec "x"
raise ValueError, "x"
return
yield
import a b
import a.b as
import 1
from a
from import b
from a import (b
from a import (b,, c)
from a import ()
from a import b as
from . import
from 1 import a
import a from b
try:\n  pass\nexcept
try:\n  pass\nexcept ValueError\n  pass
try:\n  pass\nexcept ValueError as: pass
try:\n  pass\nexcept ValueError as 1: pass
try:\n  pass\nexcept ValueError as a.b: pass
try:\n  pass\nexcept ValueError, e: pass
try:\n  pass\nexcept A, B, C: pass
try:\n  pass\nexcept A, B as e: pass
try:\n  pass\nexcept* A, B: pass
try:\n  pass\nx = 1
global
global x y
global 1
nonlocal 1
del
del x y
del (x
assert
assert x y
assert (x, y) z
pass x
break x
await
@
type X
type X =
type 1 = 2
del a, 1
del [a, f()]
import if
from a import if
"""

for source in SOURCES.strip("\n").split("\n"):
    source = source.replace("\\n", "\n").replace("\\t", "\t")
    try:
        compile(source, "<source>", "exec")
        print("no error:", source)
    except SyntaxError as e:
        print(f"{source!r:40} {type(e).__name__}: {e.msg} {e.lineno}:{e.offset}")
