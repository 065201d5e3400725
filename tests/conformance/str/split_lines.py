"""split, rsplit, splitlines with every form of argument."""

print("a b  c".split(), " a  b ".split(), "".split(), "   ".split(), "a b c".split(None, 1), " a b c ".split(maxsplit=1))
print(
    "a,b,,c".split(","),
    ",".split(","),
    "".split(","),
    "a,b,c".split(",", 1),
    "a,b,c".split(",", 0),
    "a--b-c".split("--"),
    "a,b".split(",", -1),
)
print("a b  c".rsplit(), "a b c".rsplit(None, 1), "a,b,c".rsplit(",", 1), " a b ".rsplit(maxsplit=1), "a,b,c".rsplit(","))
print("a\tb\nc\r\nd\x0be\u2003f".split(), "日 本\u3000語".split(), "xéyéz".split("é"))
print("one\ntwo\r\nthree\rfour".splitlines(), "a\n\nb\n".splitlines(), "".splitlines(), "\n".splitlines())
print("one\ntwo\r\n".splitlines(True), "a\x0bb\x0cc\x1cd\u2028e".splitlines(), "a\nb".splitlines(keepends=True))
for f in (lambda: "a".split(""), lambda: "a".split(5), lambda: "a".rsplit(""), lambda: "a".split(",", "x"), lambda: "a".split(",", 1, 2)):
    try:
        print(f())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
text = """key = value
# comment
name=Anna  Maria

 empty =
"""
table = {}
for line in text.splitlines():
    line = line.strip()
    if not line or line.startswith("#"):
        continue
    key, _, value = line.partition("=")
    table[key.strip()] = value.strip()
print(table)
rows = [row.split(";") for row in "id;name\n1;Ann\n2;Bob".split("\n")]
print(rows, [dict(zip(rows[0], row)) for row in rows[1:]])
print(" ".join(reversed_words := "a b c".split()[::-1]), reversed_words, sum([int(n) for n in "1 2 3".split()]))
