# Bad escapes in the text of f-strings, which CPython notices where the string ends.
def refused(*sources):
    for source in sources:
        try:
            compile(source, "<source>", "exec")
        except SyntaxError as e:
            print(f"{source!r}: {e.msg}", e.lineno, e.offset, e.end_lineno, e.end_offset)
        else:
            print(f"{source!r} compiles")


refused(r'f"C:\users\new"', r'f"C:\\data\users"', r'f"{x}\users"', r'f"a {x} \x4 {y}"', r'f"é\x4"', r'f"\U00110000"')
refused(r'f"\N"', r'f"\N "', r'f"\N{"', r'f"\N{}"', r'f"\N{NO SUCH NAME}"', r'f"\N{BULLET} \N{NO}"', r'f"\N{BULLET}{x}"')
refused(r'f"ab{{\x4"', r'f"ab}}\x4{{"', 'f"""a\n\\x4\n"""', r'rf"\x4 \N"', r'f"{f"\x4"}"', r'f"\x41{"\x4"}"')
refused(r'"a" f"\u12"', r'f"\x4" "b"', r'x = f"\u12" + 1', r'f"\x4" 1', r'print(f"\x4", 1)', r'f"{a b}\x4"', r'f"\x4" $')
