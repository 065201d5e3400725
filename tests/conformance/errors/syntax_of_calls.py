"""What the compiler says of wrong parameters and arguments."""

SOURCES = """
def f(): await x
def f():\n  async for x in y: pass
def f():\n  async with x: pass
def f(): return [x async for x in y]
def f():\n  return [(yield 1) for x in y]
def f(): yield = 1
def f(x=(yield)): pass
def f(): yield from
def f(): return (yield from)
def f(): x = yield = 1
def f(): nonlocal x
def f():\n  x = 1\n  nonlocal x
def f():\n  x = 1\n  global x
def f():\n  print(x)\n  global x
def f():\n  x: int\n  global x
def f():\n  global x\n  x: int = 1
def f(x): global x
def f(x): nonlocal x
def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x
def f():\n  x = 1\n  def g(x):\n    nonlocal x
def f():\n  def g():\n    nonlocal x\n  global x
def f():\n  global x\n  nonlocal x
def f(x, x): pass
def f(a=1, b): pass
def f(*, **k): pass
def f(*): pass
def f(**k, a): pass
def f(*a, *b): pass
def f(a, /, b, /): pass
def f(/): pass
def f(*, /): pass
def f(*a=1): pass
def f(None): pass
def f(a.b): pass
def f((a, b)): pass
def f(): break
def f(): from a import *
def f() pass
def f(x) -> : pass
def f():\n\treturn 1\n        return 2
def f():
def f(a, a): pass
def f(a, b=1, c, d): pass
def f(**k, *a): pass
def f(*, a, /): pass
def f(*a, /): pass
def f(*=1): pass
def f(**a=1): pass
def f(1): pass
def f("a"): pass
def f(a b): pass
def f(a,, b): pass
def f(a, (b, c)): pass
def f(a: int = ): pass
def f(a=): pass
def f(True): pass
def f(a[0]): pass
def f(a
def f(lambda): pass
lambda: await x
lambda: (yield) = 1
f(x for x in y, 1)
f(1, x for x in y)
lambda x, x: 1
f(a=1, 2)
f(**a, *b)
f(**a, 1)
f(a=1, a=2)
f(1=2)
f(a.b=2)
f(True=2)
f(a for a in b, c)
f() = x
lambda: 1 = x
f() += 1
f(1 2)
f(x=)
f(x=1 y=2)
f(, 1)
f(1,, 2)
lambda
lambda x
lambda (x): 1
lambda *: 1
lambda x=1, y: 1
f(): int
f() = 1
lambda: 1 = 2
f(a=1, b)
f(a=1, *b, c)
f(c, a for a in b)
f(a := 1, b=c := 2)
f(a.b=1)
f(None=1)
f("a"=1)
f(a+b=1)
f(a()=1)
"""

for source in SOURCES.strip("\n").split("\n"):
    source = source.replace("\\n", "\n").replace("\\t", "\t")
    try:
        compile(source, "<source>", "exec")
        print("no error:", source)
    except SyntaxError as e:
        print(f"{source!r:40} {type(e).__name__}: {e.msg} {e.lineno}:{e.offset}")
