"""References to groups, and conditionals on them."""
import re


def show(pattern, *texts, flags=0):
    regex = re.compile(pattern, flags)
    for text in texts:
        found = regex.search(text)
        print(f"{pattern!r:28} {text!r:12}", found and (found.span(), found.groups()))


show(r"(a|b)\1", "aa", "ab", "bb", "cabb")
show(r"(?P<q>['\"])(.*?)(?P=q)", "say 'it'", 'a "b\' c"', "'open")
show(r"(a)?\1b", "aab", "b", "ab")
show(r"(a*)b\1", "aaabaa", "b", "ab")
show(r"()\1a", "a")
show(r"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10\011", "abcdefghijj\t", "abcdefghija1")
show(r"(a)\1{2}", "aaa", "aa")
show(r"(\w+) \1", "the the", "the then", "a b")
show(r"\b(\w+)\b(?=.*\b\1\b)", "one two one", "one two")
show(r"(?i)(a)\1", "aA", "Aa", "ab")
show(r"(É)\1", "éÉ", "Éé", flags=re.I)
show(r"(É)\1", "éÉ", "ÉÉ", flags=re.I | re.A)
show(r"(K)\1", "kK", "K\u212a", flags=re.I)
show(r"(?:(a)|b\1)+", "aba", "b")
show(r"(?:(a|b)\1)+", "aabb", "abab")
show(r"(<)?a(?(1)>|!)", "<a>", "a!", "<a!", "a>")
show(r"(<)?a(?(1)>)", "<a>", "a", "<a")
show(r"(?P<o>\()?x(?(o)\)|$)", "(x)", "x", "(x", "x)")
show(r"(a)?(?(1)b|c)", "ab", "c", "ac", "b")
show(r"(?(1)a|b)(c)?", "b", "bc", "a")
show(r"(a(?(1)b|c))+", "acabab", "ab")
show(r"(?:(a)|(b))(?(1)x|(?(2)y|z))", "ax", "by", "bz", "ay")
show(r"(a)?b(?(1)|c)", "ab", "bc", "b")
show(r"(?=(a))\1b", "ab", "b")
show(r"(?<=(a))\1", "aa", "a")
show(r"(a)(?<=\1)b", "ab")
show(r"(..)(?<=\1)", "abab", "ab")
for pattern in [r"(\1)", r"\1", r"(a)\2", r"(?P<n>a)(?P=m)", r"(?P<n>(?P=n))", r"(?(2)a)(b)", r"(?(n)a)", r"(?(0)a)", r"(?(1)a|b|c)(d)",
                r"(?<=(a)\1)", r"(?<=(?(1)a|b))(c)", r"(?<=\1)(a)", r"(?(1", r"(?(1)a", r"(?(-1)a)"]:
    try:
        print(pattern, re.compile(pattern))
    except re.error as error:
        print(pattern, error)
