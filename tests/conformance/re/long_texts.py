"""Long texts and many matches: positions far away, repetitions that go far, texts that do not match."""
import re

words = " ".join([f"word{i}" for i in range(3000)])
print(len(re.findall(r"\w+", words)), re.search("word2999$", words).span(), re.search("word3000", words), len(re.split(" ", words)))
print(sum(int(m[1]) for m in re.finditer(r"d(\d+)", words)), re.sub(r"word(\d)\d*", r"\1", words).count("1"), len(re.sub(" ", "", words)))
a = "a" * 20000
for pattern in ["a*", "a*?$", "(?:a)*", "(?:a|b)*", "(a)*", "(?:aa)*", "(a|b)+?$", "(?:a{2}){3,}", "(?>a*)", "(?:a)*+", "[ab]+", ".+", "(?:.)+", "(?:a|b|c)+"]:
    found = re.match(pattern, a)
    print(pattern, found.span(), found.groups() and found.span(1))
for pattern in ["a*b", "a*?b", "^a*b", "\\Aa+?b"]:
    print(pattern, re.match(pattern, a))
print(re.search("x", a), re.search("ab|b", a), re.search("aab", a), re.fullmatch("a{20000}", a).end(), re.fullmatch("a{19999}", a))
lines = "\n".join(["x" * (i % 7) for i in range(500)])
print(len(re.findall("(?m)^x+$", lines)), len(re.findall("(?m)^$", lines)), len(re.findall("(?m)$", lines)), re.findall("(?m)^x{6}$", lines)[0])
nested = "(" * 50 + ")" * 50
inner = re.compile(r"\((x*)\)")
count = 0
while True:
    nested, n = inner.subn(r"x\1", nested)
    if not n:
        break
    count += n
print(count, nested)
big = re.compile("|".join([f"k{i}" for i in range(400)]))
print(big.findall("k1 k399 k40 k400"), big.fullmatch("k399").span(), big.search("zzz"))
print(re.compile("(?:" + "a?" * 20 + ")" + "a" * 20).fullmatch("a" * 20).end(), len(re.compile("x" * 5000).findall("x" * 15000)))
found = [m for m in re.finditer("(.)(.)", "ab" * 2000)]
print(len(found), found[-1].span(2), len({id(m) for m in found}), [m.groups() for m in found[::800]])
