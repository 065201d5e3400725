# What a program sees of where a syntax error ends, and of its line: not every part of the compiler knows.
SOURCES = [
    "'abc", '"""abc', "f'{x", "f'abc", "1__0", "0x", "0b2", "1.e", "x = (", "x = )", "x = (]", "\tx\n y",
    "if 1:\n  x\n y", "a$b", "a?b", "a\\b", "é€ = 1", "1abc", "0777", "0o8", "1_", "'\\x1'", "b'é'", "x = 'a\nb'",
    "a b", "  x", "x=1 \\ \n", "{1:2]", "f'}'", "0_7", "1e", "1jx", "“x”", "x = \\", "(1 \\ \n)", "f(1 2", "x = 1 +",
    "def f(:\n  pass", "a = 'x", "y\na = 'x\n", "print 1", "(a\nb", "if x\n  y", "for", "class", "1 = x", "f() = 1",
    "f(1 2\nx = 3\n", "f(a b\nc", "[1 2", "{1: 2 3", "x = [a b c", "x = (a b, c", "x = [1, 2 3\ny = 1\n", "f(1 2 # c",
    "f(1 2 3", "f(1 2,", "f(1 2]", "f(a() b", "f(x 'y'", "f(1 2 for", "if f(1 2:\n  pass", "f(a b) + (c",
    "(a b\nc)", "x = {1:2\ny = 3\n", "while x\n  y\n", "for x in y\n  z", "try\n x", "if x: y\nelse\n z", "if x", "lambda x",
]  # fmt: skip
for source in SOURCES:
    for mode in ("exec", "eval"):
        if mode == "eval" and ("=" in source or "\\" in source or "\n" in source or source[0] in "defclafoir "):
            continue
        try:
            compile(source, "f", mode)
            print(repr(source), mode, "compiles")
        except SyntaxError as error:
            place = error.lineno, error.offset, error.end_lineno, error.end_offset, error.text
            print(repr(source), mode, type(error).__name__, error.msg, *place[:4], repr(place[4]))
