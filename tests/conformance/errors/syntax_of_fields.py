# What is said of replacement fields of f-strings that are not right, and where it is said.
def refused(*sources):
    for source in sources:
        try:
            compile(source, "<source>", "exec")
        except SyntaxError as e:
            print(f"{source!r}: {e.msg}", e.lineno, e.offset, e.end_lineno, e.end_offset)
        else:
            print(f"{source!r} compiles")


refused('f"{a=b}"', 'f"{None=1}"', 'f"{a.b=1}"', 'f"{a==b=}"', 'f"{x!=y}"', 'x = f"{a=b}" + "c"')
refused('f"{}"', 'f"{!r}"', 'f"{:x}"', 'f"{=}"', 'f"{a:{}}"', 'f"{a:{!r}}"', 'f"{a:{b:{=}}}"')
refused('f"{not}"', 'f"{+}"', 'f"{await}"', 'f"{import x}"', 'f"{class}"', 'f"{if a}"', 'f"{?}"')
refused('f"{a.}"', 'f"{a.b.}"', 'f"{a if b else}"', 'f"{f(+)}"', 'f"{a;b}"', 'f"{a -> b}"', 'f"{a $ b}"')
refused('f"{a for b in c}"', 'f"{a b}"', 'f"{not a b}"', 'f"{f(a b)}"', 'f"{a:{x y}}"', 'f"{a.1}"')
refused('f"{a:{b!}}"', 'f"{a!}"', 'f"{a!1}"', 'f"{a!x}"', 'f"{a!rb}"', 'f"{a! r}"')
refused('f"{a!r b}"', 'f"{a!r!s}"', 'f"{a!r=}"', 'f"{a!r:{x!s y}}"', 'f"{a=!r b}"')
refused('f"{lambda x:1}"', 'f"{lambda x}"', 'f"{lambda:1}"', 'f"{(lambda x:1)}"', 'f"{lambda x, y: {z}}"')

# Fields without end.
refused('f"{a"', "f'{'", 'f"{x!r"', 'f"{a" "', 'f"{x:d"', 'f"{a:{b"', 'f"{a:{b}"', 'f"{x:{"', "f'{a[\"b'", 'f"{(a"')
refused('f"{a', "f'''{a\n'''", 'f"{a["b"]}"', 'f"{a}}"', 'f"}"', 'f"{)}"', 'f"{a)}"')

# Text behind a field that was meant to end is more of it: where it is read up to the quote, a string begins there.
refused('f"{name other"', 'f"text {name text"', 'print(f"text {name text", y)', 'f"{a b + c"', 'f"{user.name(x) text"', "f'{a b'")
refused("f'{a b c'", 'f"{name!r", y', 'f"""{name!r"""', "x = f\'\'\'{a b\'\'\' + c", 'f"{a} {b c"', 'f"{a b}" f"{c"', 'f"{a, b c"')

# What is around them does not matter, and goes on behind them.
refused('f(f"{y z}")', 'f(f"{y=z}", x y)', '"a" f"{y z}"', 'f"{a}" f"{y z}"', '[f"{y z}", f"{y}"]', 'f"""{\ny z\n}"""')
