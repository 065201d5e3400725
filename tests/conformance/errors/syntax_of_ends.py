# Where a source ends in the middle, and words that CPython mistakes.
def refused(*sources):
    for source in sources:
        try:
            compile(source, "<source>", "exec")
        except SyntaxError as e:
            print(f"{source!r}: {e.msg}", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
        else:
            print(f"{source!r} compiles")


refused("x = 1\\", "x = 1 \\\n", "\\", "\\\n", "if x:\n  y\\\n", "'a' \\\n", "x = 1\n\\\n")
refused("(\\\n", "x = [1, \\\n", "x # \\\n", "# \\", "\\ ", "x = \\ 1", "a\\b", "'\\\n", "x = 'a\\\n\\\n")

# Names that are the beginning of a soft keyword are taken for it.
refused("[c d]", "[1, c d]", "[ca d]", "[cas d]", "[case d]", "[cased d]", "[x d]", "['a' 'b', c d]", "[ma 1]", "[t 'u']")

# Arguments, parameters of types, and names.
refused("f(x for x in y=1)", "f(a, x for x in y=1)", "f((x for x in y)=1)", "f(x=1 for x in y)", "f(x for x in y, z)")
refused("class A(x for x in y): pass", "class A(a, x for x in y): pass")
refused("def f[T: (pass", "def f[T: (pass)](): pass", "def f[T: (x y)](): pass", "def f[T", "class A[T: (pass")
refused("from a import (b d)", "from a import (b as x d)", "global x,", "nonlocal x,\n", "import x,")
refused("{*a: 1}", "{a: **b}", "{a: 1, b: **d}", "{**a, b}", "{a: }", "(**a)", "x = (**a)", "f(**a)", "f((**a))", "[**a]")

for source in b"\xff", b"\xff + 1", b"(1 +\n\xff)":
    try:
        eval(source)
    except SyntaxError as e:
        print(e, e.lineno, e.offset, e.end_lineno, e.end_offset)
