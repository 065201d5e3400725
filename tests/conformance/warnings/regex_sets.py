# Sets in patterns that may come to mean something else: FutureWarning, about the line that has the pattern.
import re
import warnings

warnings.simplefilter("always")
for pattern in ("[[a]", "[^[a]", "[a--b]", "[a-z--b]", "[a&&b]", "[a||b]", "[a~~b]", "[--a]", "[&&]", "[a&-b]", "[a|b|c]",
                "(x)[[a&&b]y", "[a\\&&b]", "[\\[a]", "[]&&]", "[a[b]", b"[[b]"):
    try:
        re.compile(pattern)
    except re.error as error:
        print(pattern, error)


def search(text):
    return re.search("[[:alpha:]]", text)


print(search("a]"), search("a]"))
warnings.simplefilter("error")
try:
    re.match("[[c]", "c")
except FutureWarning as error:
    print(repr(error))
