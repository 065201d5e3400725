"""Flags: as arguments, at the beginning of a pattern, and for a group."""
import re


def attempt(pattern, flags=0):
    try:
        regex = re.compile(pattern, flags)
        print(f"{pattern!r:20}", regex.flags, regex, regex.findall("aAbB\naA") if isinstance(pattern, str) else "")
    except (re.error, ValueError) as error:
        print(f"{pattern!r:20}", type(error).__name__, error)


for pattern in ["a", "(?i)a", "(?m)^a", "(?s)b.a", "(?x) a  # comment\n A", "(?a)a", "(?u)a", "(?im)^a", "(?i)(?m)^a", "(?#c)(?i)a",
                "(?i:a)A", "(?i:a)", "(?i-s:a.)", "(?-i:a)", "(?i:a(?-i:A))", "(?i:a|b)", "(?ims:a$.)", "(?x: a b )c", "(?x)(?-x: )a", "a(?i)b",
                "a|(?i)b", "(a(?i)b)", "(?i", "(?i:", "(?i-", "(?i-:a)", "(?-", "(?-:a)", "(?z)", "(?iz)", "(?i1)", "(?i-z:a)", "(?i-i:a)", "(?-a:b)",
                "(?au)a", "(?a-u:b)", "(?L)a", "(?i-L:a)", "(?a:\\w)", "(?u:\\w)", "(?-im:a)", "(?é)", "(?t)a", "(?i )a", "(?ii)a", "(?i-mm:a)"]:
    attempt(pattern)
attempt(b"(?L)a")
attempt(b"(?u)a")
attempt(b"(?La)a")
for flags in [re.I, re.M, re.S, re.X, re.A, re.U, re.L, re.A | re.U, re.I | re.M | re.S | re.X | re.A, 1 << 20, re.I | 1 << 12]:
    attempt("^a.b", flags)
    attempt(b"^a.b", flags)
attempt("(?i)a", re.M)
attempt("(?a)a", re.U)
attempt("(?-i:a)b", re.I)
print(re.I, re.I | re.M, re.RegexFlag(0), re.NOFLAG, ~re.I, re.RegexFlag(1 << 20), type(re.I), re.I.value, re.I & re.M)
print(repr(re.A), str(re.S | re.X), [flag.name for flag in re.RegexFlag], re.I == 2, re.I is re.IGNORECASE, isinstance(re.M, int), re.X in re.I | re.X)
print(re.findall("a b", "ab", re.X), re.findall(r"a\ b[ ]c", "a b c", re.X), re.findall("a#b", "a", re.X), re.findall("a{1, 2}", "a{1,2}", re.X))
print(re.findall("(?x) a (?# c ) b # c )", "ab"), re.findall("a (?x: b ) c", "a b c"), re.findall("a (?x: b ) c", "a b c a b c".replace(" b ", " b")))
try:
    re.compile("a * ?", re.X)
except re.error as error:
    print(error)
