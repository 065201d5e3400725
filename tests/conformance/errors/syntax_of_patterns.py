"""What the compiler says of patterns that are no patterns."""

SOURCES = """
match {1: 2}:\n  case {1: x, 1: y}: pass
match 1:\n  case x: pass\n  case y: pass
match 1:\n  case _: pass\n  case 2: pass
match 1:\n  case x | y: pass
match 1:\n  case [x] | [y]: pass
match 1:\n  case [x, x]: pass
match 1:\n  case [*x, *y]: pass
match 1:\n  case {**x, 1: y}: pass
match 1:\n  case {**_}: pass
match 1:\n  case {x: 1}: pass
match 1:\n  case 1 + 2: pass
match 1:\n  case 1 + 2j + 3: pass
match 1:\n  case -x: pass
match 1:\n  case f'{x}': pass
match 1:\n  case C(a=1, a=2): pass
match 1:\n  case C(a=1, 2): pass
match 1:\n  case 1 as 2: pass
match 1:\n  case 1 as _: pass
match 1:\n  case x as x.y: pass
match 1:\n  case not 1: pass
match 1:\n  pass
match 1\n  case 1: pass
match 1:\n  case 1\n    pass
match x:\n  case 1\n    pass
match x:\n  case 1:\n  case 2: pass
match x:\n  case a.b(): pass\n  case
match x:\n  case {1: a, **b, 2: c}: pass
match x:\n  case {**a, **b}: pass
match x:\n  case C(a=1, b): pass
match x:\n  case C(a=1, b, c=2, d): pass
match x:\n  case -a: pass
match x:\n  case a + 1: pass
match x:\n  case 1 + a: pass
match x:\n  case 1j + 1: pass
match x:\n  case a[0]: pass
match x:\n  case a as b.c: pass
match x:\n  case a as b(): pass
match x:\n  case a as _: pass
match x:\n  case a as 1: pass
match x:\n  case a as b, c as d as e: pass
match x:\n  case *a: pass
match x:\n  case (*a): pass
match x:\n  case [*_, *_]: pass
match x:\n  case a | b: pass
match x:\n  case 1 | a: pass
match x:\n  case a | 1: pass
match x:\n  case f"a": pass
match x:\n  case "a" b"b": pass
match x:\n  case 1 if: pass
match x:\n  case a = 1: pass
match x:\n  case a := 1: pass
match x:\n  case lambda: pass
match x:\n  case a < b: pass
match x:\n  case a, b if c else d: pass
match x:\n  case {a: 1}: pass
match x:\n  case {1 + 2: 1}: pass
match x:\n  case {"a": 1, "a": 2}: pass
match x:\n  case [a, a]: pass
match x:\n  case C(a=b, c=b): pass
match x:\n  case C(a.b=1): pass
match x:\n  case C(1=1): pass
match x:\n  case C(*a): pass
match x:\n  case C(**a): pass
match x:\n  default: pass
match x\n  case 1: pass
match x:\ncase 1: pass
match x:\n  x = 1
match (x, y:\n  case 1: pass
match *x:\n  case 1: pass
match:\n  case 1: pass
"""

for source in SOURCES.strip("\n").split("\n"):
    source = source.replace("\\n", "\n").replace("\\t", "\t")
    try:
        compile(source, "<source>", "exec")
        print("no error:", source)
    except SyntaxError as e:
        print(f"{source!r:40} {type(e).__name__}: {e.msg} {e.lineno}:{e.offset}")
