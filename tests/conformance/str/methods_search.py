"""Searching: find, index, count, startswith, endswith, in, partition."""

s = "the quick brown the fox"
print(s.find("the"), s.find("the", 1), s.find("the", 1, 10), s.find("zzz"), s.find(""), s.find("", 5), s.find("", 100))
print(s.rfind("the"), s.rfind("the", 0, 10), s.rfind("zzz"), s.rfind(""))
print(s.index("quick"), s.rindex("the"), s.count("the"), s.count("e"), s.count(""), s.count("the", 5), "aaaa".count("aa"))
for f in (lambda: s.index("zzz"), lambda: s.rindex("zzz"), lambda: s.find(5), lambda: s.count()):
    try:
        print(f())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(s.startswith("the"), s.startswith("quick", 4), s.startswith(("x", "th")), s.startswith(""), s.startswith("the", 1, 3))
print(s.endswith("fox"), s.endswith("fo", 0, -1), s.endswith(("x", "y")), s.endswith(()), "".endswith(""))
try:
    s.startswith(5)
except TypeError as error:
    print(error)
print("quick" in s, "" in s, "Q" in s, "x" not in s)
print(s.partition(" "), s.rpartition(" "), s.partition("zzz"), s.rpartition("zzz"))
try:
    s.partition("")
except ValueError as error:
    print(error)
print(s.removeprefix("the "), s.removesuffix(" fox"), s.removeprefix("fox"), s.removesuffix(""))
u = "naïve café 日本語 😀 café"
print(u.find("café"), u.rfind("café"), u.index("日"), u.count("é"), u.find("😀"), len(u), u[11:14], u[-6])
print(u.partition("語"), u.startswith("naï"), u.endswith("é"), "日本" in u, u.find("é", 5, 9))
