"""What the compiler says of names, strings and targets that are wrong."""

SOURCES = """
[1,, 2]
(,)
x = 012
x = 0b2
x = 0o8
x = 0xg
x = 1_
x = 1__0
x = 1a
x = 1.2.3
x = 1e
x = 0777L
x = 10l
x = ur"a"
x = $a
x = a?
x = a!
x = `a`
x <> y
x++
x--
++
x =+
x := 1
x =
= x
x === y
x && y
x || y
!x
not
x not y
x is is y
x in
a.1
a.
a..b
.a
a[1
a[]
a[1:2:3:4]
x if y
x if y else
x if else y
[x if y for z in w]
[for x in y]
[x for x y]
[x for in y]
[x for x in y if]
[x for x in y else z]
{x: y for}
(x for x in y
x: int: str
x: = 1
(x, y): int
[x]: int
"a": int
x = 1\n  y = 2
x = f"{a
x = f"{a b}"
x = f"{a!}"
x = f"{a:{b}"
x = 'it's'
print('it's)
None = 1
True += 1
a() , b = 1
[a] += 1
a + 1 = 2
-a = 2
"a" = 2
[a, b()] = 1
{a: b} = 1
a if b else c = 1
a and b = 1
a < b = 1
*a = 1
*a, *b = 1
a = *b
print(*)
print(**)
in = 1
x.class
x.if = 1
"""

for source in SOURCES.strip("\n").split("\n"):
    source = source.replace("\\n", "\n").replace("\\t", "\t")
    try:
        compile(source, "<source>", "exec")
        print("no error:", source)
    except SyntaxError as e:
        print(f"{source!r:40} {type(e).__name__}: {e.msg} {e.lineno}:{e.offset}")
