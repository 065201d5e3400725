# One statement for the prompt: a block ends where a line is indented less, or with an empty line.
sources = ["x", "x; y", "x\n", "x\n\n\n", "x  # comment\n", "a = 1;", "1\n2", "a = 13\nb = 187", "f()\n# blah\nblah()",
           "if a: b", "if a: b\n", "if a:\n    b\n", "def f(): pass", "def f():\n    pass\n", "class C: pass",
           "for x in y: pass", "while x: pass\n", "try: pass\nfinally: pass", "try: pass\nfinally: pass\n",
           "with a: pass", "@d\ndef f(): pass", "match x:\n case 1: pass", "if a:\n    b", "try:\n a\nfinally: b", "if a: b  # c", "if a:\n b  # c",
           "async def f(): pass", "", "\n", "# c", "# c\n# d\n", "# c\n\n"]
for source in sources:
    try:
        compile(source, "prompt", "single")
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset)
