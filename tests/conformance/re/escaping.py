"""escape, and texts that are searched for as they are."""
import re

print(re.escape("".join(map(chr, range(128)))).encode())
for text in ["", "a.b", "1+1=2", "[x]", "(?P<n>)", "a\nb\tc", "é.日", "\\d", "a-b", "#", "~&", "\0", "^$|", "\ud800.", "'\"", "{2}", "%@/<>=:;!,`_"]:
    escaped = re.escape(text)
    print(ascii(text), ascii(escaped), re.fullmatch(escaped, text) is not None, re.fullmatch(escaped, text, re.X) is not None, re.findall(f"[{escaped}]", text) == list(text) if text else "")
print(re.escape(b"a.b\xe9\n"), re.fullmatch(re.escape(bytes(range(256))), bytes(range(256))).span())
words = ["a+b", "c++", "(d)", "e|f"]
print(re.findall("|".join(map(re.escape, words)), "x a+b y c++ (d) e|f aab"))
try:
    re.escape(5)
except TypeError as error:
    print(error)
replacements = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
print(re.sub("|".join(map(re.escape, replacements)), lambda m: replacements[m[0]], '<a href="x">b & c</a>'))
template = r"C:\new\table"
print(re.sub("PATH", template.replace("\\", r"\\"), "to PATH"), re.sub("PATH", lambda m: template, "to PATH"))
