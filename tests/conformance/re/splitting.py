"""split: with captures, limits, empty matches."""
import re


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for pattern in [",", ",+", "(,)", "(,)|;", "(,)(;)?", "", "x*", "(x*)", "\\b", "(?=b)", "$", "^", "[,;]\\s*", "a|b", "(?<=,)", "(a)|(b)", ".", ".*", "z", "(z)?"]:
    print(f"{pattern!r:12}", re.split(pattern, "a,b;,c"), re.split(pattern, ""), re.split(pattern, "a,,b", maxsplit=1))
for limit in [0, 1, 2, 3, 10, -1, True]:
    print(limit, re.split(",", "a,b,c,d", maxsplit=limit), re.compile("(,)").split("a,b,c,d", limit), re.compile("").split("abc", maxsplit=limit))
attempt(re.split, ",", "a,b", maxsplit="x")
attempt(re.split, ",", b"a,b")
attempt(re.split, ",", None)
attempt(re.split, ",")
attempt(re.split, "A", "bab", flags=re.I)
attempt(re.split, "A", "babab", maxsplit=1, flags=re.I)
attempt(re.compile(",").split, string="a,b", maxsplit=1)
attempt(re.compile(",").split)
attempt(re.compile(",").split, "a", 1, 2)
print(re.split(b"[,;]", b"a,b;c"), re.split(r"\W+", "Words, words, words."), re.split(r"(\W+)", "...words, words..."), re.split("[a-f]+", "0a3B9", flags=re.IGNORECASE))
print(re.split("日", "a日b日"), re.split(r"\s+", "  lead and trail  "), re.split(r"\n\s*\n", "para one\nline\n\n  para two\n \npara three"))
print(re.split(r"(?<!\\),", r"a\,b,c"), re.split(r",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", 'a,"b,c",d'), re.split("(-)", "-a-"), re.split("-", "-"))
print([len(re.split("a", "a" * n)) for n in range(4)], re.split("(a)(x)?", "ba"), re.split("((a)|b)", "cacb"))
