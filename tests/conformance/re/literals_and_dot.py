"""What stands for itself, and what the dot matches."""
import re


def show(pattern, *texts, flags=0):
    regex = re.compile(pattern, flags)
    for text in texts:
        found = regex.search(text)
        print(f"{pattern!r:14} {text!r:12}", found and (found.span(), found.group()))


show("abc", "abc", "xxabcxx", "ab", "ababc", "")
show("", "", "abc")
show(".", "", "\n", "a", "\na", "\r", "\x85", "\u2028")
show("a.c", "abc", "a\nc", "a\rc", "ac", "a.c")
show("a.c", "a\nc", flags=re.DOTALL)
show(".*", "one\ntwo", "\n\n")
show(".*", "one\ntwo", flags=re.S)
show("(?s).*", "one\ntwo")
show("(?s:.)(.*)", "\none\ntwo")
show("(?-s:.+)", "one\ntwo", flags=re.S)
# A brace that is no repetition, and a bracket that closes nothing, stand for themselves.
show("a{", "a{", "a")
show("a{x}", "a{x}", "ax")
show("a{}", "a{}", "a")
show("a{1", "a{1", "aaa")
show("a{1,", "a{1,")
show("a{,", "a{,")
show("a{ 1}", "a{ 1}")
show("]", "]", "[]")
show("}", "}")
show("a]b}", "a]b}")
show("-", "a-b")
show("é", "café", "cafe")
show("日本", "今日本", "日 本")
show("𝄞", "a𝄞b")
show("\ud800", "a\ud800b", "\ud801")
show("[\ud800-\udfff]", "ok\udc80", "ok")
show(r"\.\*\+\?\(\)\[\]\{\}\^\$\|\\", r".*+?()[]{}^$|\\", ".*+?()[]{}^$|")
show(r"\t\n\r\f\v\a", "\t\n\r\f\v\a")
show(r"\x41\u00e9\U0001d11e\101\0", "Aé𝄞A\0")
show(r"\ \!\"\#\%\&\'\,\-\/\:\;\<\=\>\@\_\`\~", " !\"#%&',-/:;<=>@_`~")
show(r"\é\日", "é日")
show(r"\N{DIGIT ONE}\N{greek small letter alpha}", "x1α")
