"""What the compiler says of = where a comparison is meant, and of operators behind a missing comma."""

SOURCES = r"""
(a = b)
[a = b]
{a = b}
{a: b = c}
{a = b: c}
x = (a = b)
x[a = b]
x[a = b, c]
x[a:b = c]
(a.b = c)
(f() = c)
[1 = c]
[None = c]
[True = 1, 2]
[c, a = b]
[a = b, c]
(a, b = c)
(a = b, c)
(a = b = c)
if a = b = c: pass
if a = b or c: pass
if a = (b): pass
if a = b == c: pass
if not a = b: pass
if a and b = c: pass
if a == b = c: pass
if a + b = c: pass
if a.b = c: pass
if (a = b): pass
while (x = f(1)): pass
(a = not b)
(a = b for b in c)
[a = b for b in c]
[b for b in c if b = 1]
[b for b in c if b.x = 1]
(lambda: a = b)
(a if b else c = d)
(a = b if c else d)
(a = lambda: 1)
(a = )
[a = ]
f((a = b))
f([a = b])
f(a, (b = c))
f(a.b = c)
f(a[0] = 1)
f(g() = 1)
f(1 = 2)
f(a + b = 1)
f(a if b else c = 1)
f(lambda: x = 1)
f(not a = 1)
f(a and b = 1)
from x import (a = b)
with (a = b): pass
with (a = b) as c: pass
assert (a = b)
return_value = [x, (y = z)]
f(1 2 +
f(1 2 -
f(a b and
f(a b if
f(a b.
f(a b.c
f(a b(
[1 2 *
[1 2 * 3
{1: 2 3 +
(a b not
f(1 2 +)
x = (1 +
x = (a b < 
del (a = b)
for (a = b) in c: pass
class A(a.b = 1): pass
class A((a = b)): pass
@(a = b)
assert a = b
return a = b
while a = b: pass
elif_ = (a = b)
lambda x: (y = x)
yield (a = b)
await_(a = b)
await (a = b)
x: (a = b)
(a := b = c)
((a) = b)
((a, b) = c)
([a] = b)
f(a b + c
f(a b + c)
f(a b or not
x = [a, b c in
{a b[
[lambda a=1: a, b = c]
[lambda a=1: a b]
f(1 2, (a = b))
x = [1, 2 3\ny = 1
[a b = c]
[a b, c = d]
f((a.b = c))
f((a b = c))
x = (a\n = b)
f(a)(b=1, c)
import (a = b)
x = (yield a = b)
"""

for source in SOURCES.strip().split("\n"):
    source = source.replace("\\n", "\n")
    try:
        compile(source, "<source>", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
