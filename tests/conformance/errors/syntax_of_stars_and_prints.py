# What is said of stars where nothing is unpacked, of annotations of several targets, and of calls as in Python 2.
def refused(*sources):
    for source in sources:
        try:
            compile(source, "<source>", "exec")
        except SyntaxError as e:
            print(f"{source!r}: {e.msg}", e.lineno, e.offset, e.end_lineno, e.end_offset)
        else:
            print(f"{source!r} compiles")


refused("*a: int", "*a: int = 3", "*a := 1", "f(*a := 1)", "(*a := 1)", "(a := *b)", "a[*b:c]", "a[b, *c:d]", "a[b:*c]")
refused("[*a, *]", "[a, *, b]", "[*]", "(*,)", "{*}", "{*, a}", "a[*]", '"a"[*]', "f()[a, *]", "f(*)", "f(a, *)", "f(*, a)")
refused("(*a)", "x = (*a)", "x = *", "x = a, *", "x = *a", "*a", "*a = b", "*a, *b = c", "del *a", "return *a", "for x in *: pass")

# The first of several targets is what is marked, unless all are in brackets.
refused("x, y: int", "x.y, z: int = 3", "(x, y): int", "[x, y]: int", "x, *y: int", "a[0], b: int")
refused("import\n", "from a import\n", "from . import\n", "import a,\n", "from a import (\n")

# Wherever an expression may begin.
refused("print x", "print x, y", "x = print y", "f(print x)", "[print x, 1]", "if print x: pass", "lambda: print x")
refused("return print x", "x = exec y", "print a b", "x = 1 + print y", "x.print y", "not print x")
refused("{print a: b}", 'f"{print a}"', "if x: print y", "else: print y", "a; print b", "print x,", 'print "a" % b')
refused("import", "from a import", "if x:\n\ty\n        z\n", "a[1:2 3]", "a[1:2, 3 4]", "a[b:c d]")
