# Sets in patterns that may come to mean something else: FutureWarning, about the line that has the pattern.
import re
import warnings

re.compile("[[first]")
patterns = ("[[a]", "[^[a]", "[a--b]", "[a-z--b]", "[a&&b]", "[a||b]", "[a~~b]", "[--a]", "[&&]", "[a&-b]", "[a|b|c]",
            "(x)[[a&&b]y", "[a\\&&b]", "[\\[a]", "[]&&]", "[a[b]", b"[[b]")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            print(pattern, error)
        print(pattern, [(w.category.__name__, str(w.message)) for w in caught])
        caught.clear()
    print(re.search("[[:alpha:]]", "a]"), re.search("[[:alpha:]]", "a]"), len(caught))
    warnings.simplefilter("error")
    try:
        re.match("[[c]", "c")
    except FutureWarning as error:
        print(repr(error))
