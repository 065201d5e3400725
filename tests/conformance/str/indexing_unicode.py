"""Indexing, slicing and iterating strings of 1, 2, 3 and 4 byte characters."""

texts = ["plain", "naïve", "日本語テキスト", "a😀b🎉c", "e\u0301a"]
for t in texts:
    print(t, len(t), t[0], t[-1], t[1:3], t[::-1], t[::2], list(t))
    print([t.find(c) for c in t], t * 2, t + "!" + t[1:], t[len(t) :] == "", t[-100:100] == t)
for t in texts:
    rebuilt = ""
    for c in t:
        rebuilt = c + rebuilt
    print(rebuilt == t[::-1], rebuilt in (t, rebuilt), sorted(t), sorted(set(t))[:3])
t = texts[3]
for i in (0, 1, 4, -5, 5, -6, 10**20):
    try:
        print(i, t[i])
    except IndexError as error:
        print(i, error)
try:
    t[0] = "x"
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
print([t[i : i + 2] for i in range(len(t))], [c for c in t if ord(c) > 127], {c: i for i, c in enumerate("日本日")})
print("日本語" < "日本誤", "日" in "日本", "日本語".index("語"), "é" * 3, "ab" * 0, "ab" * -1, 3 * "é")


def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]


print([is_palindrome(s) for s in ("A man, a plan, a canal: Panama", "été", "abc", "")])


def rot13(text):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + 13) % 26 + 97))
        elif "A" <= c <= "Z":
            out.append(chr((ord(c) - 65 + 13) % 26 + 65))
        else:
            out.append(c)
    return "".join(out)


print(rot13("Hello, Wörld!"), rot13(rot13("Round Trip")))


def run_lengths(text):
    out = []
    for c in text:
        if out and out[-1][0] == c:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return "".join([c + (str(n) if n > 1 else "") for c, n in out])


print(run_lengths("aaabccd日日"), run_lengths(""))
