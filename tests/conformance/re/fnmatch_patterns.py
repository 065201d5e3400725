"""fnmatch: shell patterns, and the regular expressions that they become."""
import fnmatch
import re

PATTERNS = ["", "*", "**", "***", "?", "??", "a*", "*a", "a*b", "a*b*c", "*a*", "a**b", "*.txt", "[abc]", "[!abc]", "[]", "[!]", "[]a]", "[!]a]", "[a", "[",
            "[a-c]", "[c-a]", "[!c-a]", "[a-]", "[-a]", "[!-a]", "[a-c-e]", "[a--c]", "[--a]", "[a-b-]", "[z-ax]", "[b-ac-d]", "[\\]", "[\\-a]", "[a-\\]",
            "[^a]", "[[a]", "[[]", "[a&&b]", "[a||b]", "[~~]", "a.b", "a+b(c)", "\\*", "a\nb", "é*", "[é-ü]", "*[0-9]", "a?c*", "*?", "?*", "*?*", "[*]", "[?]",
            "*[", "[!", "[]-a]", "[]-]", "x[a]y[!b]z", "{a,b}", "[A-Z]*", "**a**b**"]
NAMES = ["", "a", "b", "c", "abc", "ab", "a.txt", "b.txt.gz", ".txt", "[", "]", "-", "a-c", "a.b", "\\", "^", "!", "a\nb", "é", "ü", "é1", "*", "?", "xay", "xayez", "&", "|", "~",
         "A", "Abc", "aXbYc", "a+b(c)", "aab"]
for pattern in PATTERNS:
    regex = fnmatch.translate(pattern)
    found = [name for name in NAMES if fnmatch.fnmatch(name, pattern)]
    assert found == fnmatch.filter(NAMES, pattern) == [name for name in NAMES if re.match(regex, name)]
    print(repr(pattern), repr(regex), found)
print(fnmatch.fnmatch(b"a.txt", b"*.txt"), fnmatch.filter([b"a", b"\xe9"], b"[\xe0-\xef]"), fnmatch.fnmatchcase("A", "a"), fnmatch.fnmatchcase("a", "[!A]"))
for name, pattern in [("a", b"a"), (b"a", "a"), (5, "a")]:
    try:
        print(fnmatch.fnmatch(name, pattern))
    except TypeError as error:
        print("TypeError")
