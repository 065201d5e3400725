"""What the compiler says of expressions that are slightly wrong."""

SOURCES = """
[x async for x in y]
(x for x in)
(for x in y)
[x, y for x in z]
{x: y, z for x in y}
[*x for x in y]
{**x for x in y}
[x for x in 1 if]
[x := 1 for x in y]
[y := 1 for y in z]
[x for x in (y := z)]
x = 1\ndef f():\n  nonlocal x
1 = x
'a' = x
a + b = x
a < b = x
not a = x
a if b else c = x
None = x
True = x
__debug__ = x
... = x
f'{a}' = x
[a, 1] = x
(a, f()) = x
{a} = x
{a: b} = x
*a = x
a, *b, *c = x
*a
(*a)
(a, b) += 1
a, b += 1
1 += x
(a := 1) = 2
a := 1
(1 := a)
(a.b := 1)
(a[0] := 1)
print(a = b = c)
x = 1\nfrom __future__ import annotations
f'{'
f'{}'
f'}'
f'{a b}'
f'{a!x}'
f'{a!}'
f'{!r}'
f'{lambda x: 1}'
f'{*a}'
f'{a'
f'{a:'
f'{a[}'
f'{a)}'
f'{#}'
'abc
'''abc
f'''abc
f'abc
'a' b'b'
f'a' b'b'
ub'a'
x = (1, 2
x = [1, 2
x = {1: 2
x = (1, 2]
x = 1, 2)
x = ]
print("a"
print('a)
x = 5 +
x = * 5
x = 5 5
x y
x = y z
foo bar()
[1 2]
{1 2}
{1: 2 3: 4}
{1: 2, 3}
{1, 2: 3}
{1:}
{:1}
{1: *a}
{**a: 1}
"""

for source in SOURCES.strip("\n").split("\n"):
    source = source.replace("\\n", "\n").replace("\\t", "\t")
    try:
        compile(source, "<source>", "exec")
        print("no error:", source)
    except SyntaxError as e:
        print(f"{source!r:40} {type(e).__name__}: {e.msg} {e.lineno}:{e.offset}")
