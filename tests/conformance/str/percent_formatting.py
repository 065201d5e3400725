# The % operator: every conversion with every flag, tuples and mappings, and its mistakes.

def attempt(form, value):
    try:
        print(f"{form!r:>14} % {str(value).split(' object')[0]:<22} -> {ascii(form % value)}")
    except Exception as error:
        print(f"{form!r:>14} % {'...':<22} -> {type(error).__name__}: {error}")


for flags in ("", "5", "-5", "05", "+", " ", "+5", "-05", "+05", "#", "#10", "#010", ".3", "8.3", "+8.3", "08.3", " 08", "- 8", "#08.2"):
    print(flags.ljust(6), *(f"[%{flags}{kind}]" % (-42 if kind in "dxo" else 3.14159 if kind in "efg" else "text") for kind in "dxoefgs"), *(f"[%{flags}{kind}]" % (42 if kind in "diuxXoc" else 1e-7) for kind in "iuXcGE"))
for form, value in (
    ("%s", (1,)), ("%s", ((1, 2),)), ("%s %s", (1, 2)), ("%s", 1), ("%s", [1, 2]), ("%s", {"a": 1}), ("%(a)s", {"a": 1}), ("%(a)s-%(a)r", {"a": "x"}), ("%(a b)5.2f|", {"a b": 2}), ("%%", ()), ("100%%", {}),
    ("%d", 3.99), ("%d", -3.99), ("%d", True), ("%d", 2**70), ("%x", 255), ("%x", -255), ("%#o", 8), ("%#X", 255), ("%o", 2**65), ("%i", 10**20), ("%d", "1"), ("%d", None), ("%d", float("nan")), ("%d", float("inf")), ("%x", 1.5), ("%x", "a"), ("%d", 1e20),
    ("%f", 1), ("%f", 2**100), ("%f", "1"), ("%.0f", 0.5), ("%.0f", 1.5), ("%.0f", 2.5), ("%e", 12345.678), ("%g", 1e5), ("%g", 1e6), ("%g", 0.0001), ("%#g", 1.0), ("%.3g", 1234567), ("%f", float("nan")), ("%5.1f|", float("-inf")), ("%F", float("inf")), ("%+f", 0.0), ("%+f", -0.0), ("%.10f", 1 / 3), ("%e", 0), ("%G", 1e-10),
    ("%c", "a"), ("%c", 97), ("%c", 0x1F600), ("%c", "ab"), ("%c", -1), ("%c", 0x110000), ("%c", 1.5), ("%5c|", "x"), ("%-5c|", 120), ("%r", "é\n"), ("%a", "é"), ("%.2s|", "abc"), ("%5.1s|", "abc"), ("%.0s|", "abc"), ("%.2r", "abc"), ("%*d", (5, 42)), ("%-*d|", (5, 42)), ("%.*f", (2, 3.14159)), ("%*.*f", (8, 2, 3.14159)), ("%*d", (-5, 42)), ("%*d", ("5", 42)), ("%.*f", (-1, 1.0)),
    ("%s %s", (1,)), ("%s", ()), ("%s", (1, 2)), ("%s %s", 1), ("no format", 1), ("no format", ()), ("no format", {}), ("no format", []), ("no format", {"a": 1}), ("no format", (1,)), ("%(a)s", (1,)), ("%(a)s", 5), ("%(a)s", {}), ("%(a", {}), ("%(a)", {"a": 1}), ("%", 1), ("%5", 1), ("%y", 1), ("%é", 1), ("a%", ()), ("%ld", 5), ("%hd", 5), ("%Ld", 5), ("%.", 1), ("%.d", 5), ("%..d", 5), ("%(a)s %s", {"a": 1}), ("%((a))s", {"(a)": "nested"}),
    ("%s", b"bytes"), ("%5s|", None), ("%-8r|", "q"), ("%99999999999999999999d", 1), ("%.99999999999999999999f", 1.0),
):
    attempt(form, value)
template = "%(name)-10s|%(count)5d|%(price)8.2f"
for row in ({"name": "tea", "count": 3, "price": 4.5}, {"name": "a long name", "count": 12345678, "price": 1e6}):
    print(template % row)
text = "%s"
text %= "in place"
print(text, "%s" % "%s" % "twice", "%d%%" % 50, ("%s " * 3) % (1, 2, 3))
