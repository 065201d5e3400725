"""sub and subn: templates, functions, counts, empty matches."""
import re


def attempt(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


print(re.sub("a", "x", "banana"), re.sub("a", "x", "banana", count=2), re.subn("a", "x", "banana"), re.subn("z", "x", "banana"), re.sub("a", "", "banana"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<a>.)(?P<b>.)", r"\g<b>\g<a>\g<0>\g<1>", "abcd"), re.sub("(a)(b)?", r"[\1\2]", "aab"))
for empty in ["", "x*", "\\b", "^", "$", "(?=a)", "a*?", "a*", "b*|a"]:
    print(f"{empty!r:8}", re.sub(empty, "-", "abxda"), re.subn(empty, "-", "", count=1), re.sub(empty, "-", "a b", count=0))
for template in [r"\n\t\r\f\v\a\b\\", r"\0", r"\07", r"\101", r"\1011", r"\g<0>", r"\g<1>2", r"\.\-\ \é\!", r"\01", r"\377", r"\g<00>", r"a\g<n>b", "\\\n", r"\012"]:
    attempt(re.sub, "(?P<n>b)", template, "abc")
for template in ["\\", "a\\", r"\q", r"\x41", r"\u0041", r"\2", r"\99", r"\400", r"\g", r"\g<", r"\g<>", r"\g<1", r"\g<2>", r"\g<m>", r"\g<1a>", r"\g<-1>", r"\g< 1>", r"\g<n", r"\8", r"\gn",
                 r"\g<99999999999>", "\n\\z", r"\N", r"\A"]:
    attempt(re.sub, "(?P<n>b)", template, "abc")
    attempt(re.sub, "(?P<n>z)", template, "abc")
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "1 and 20 and 3"), re.sub("a", lambda m: "\\1", "aba"), re.sub("a|b", lambda m: m[0].swapcase(), "aba"))
print(re.sub("a", lambda m: None, "aba"), re.sub("(a)|b", lambda m: f"{m.start()}{m.lastindex}", "aba"), re.subn("", lambda m: str(m.start()), "ab"))
attempt(re.sub, "a", lambda m: 5, "xaba")
attempt(re.sub, "a", lambda m: b"x", "aba")
attempt(re.sub, "a", lambda m: 1 / 0, "aba")
attempt(re.sub, "a", lambda: "x", "aba")
attempt(re.sub, "a", b"x", "aba")
attempt(re.sub, "z", b"x", "aba")
attempt(re.sub, "a", 5, "aba")
attempt(re.sub, "a", None, "aba")
attempt(re.sub, b"a", "x", b"ba")
attempt(re.sub, "a", "x", b"aba")
attempt(re.sub, "a", "x", 5)
attempt(re.sub, "a", "x")
attempt(re.sub, "a", "x", "aaa", count=-1)
attempt(re.sub, "a", "x", "aaa", count=True)
attempt(re.sub, "a", "x", "aaa", count="1")
attempt(re.sub, "A", "x", "aaa", flags=re.I, count=2)
attempt(re.compile("a").sub, "x", "aaa", 1)
attempt(re.compile("a").sub, repl="x", string="aaa", count=1)
attempt(re.compile("a").subn, "x", "aaa", count=2)
attempt(re.compile("a").sub, "x")
m = re.match("(?P<a>x)(y)?", "x")
attempt(m.expand, r"<\1\2\g<a>\n>")
attempt(m.expand, "plain")
attempt(m.expand, r"\3")
attempt(m.expand, 5)
text = "nothing here"
print(re.sub("z", "x", text) is text, re.sub(r"(?i)\bteh\b", "the", "Teh cat ate teh food"), re.sub("[éa]", "日", "éab"), re.sub("日", r"\g<0>\g<0>", "a日"))
