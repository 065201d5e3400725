"""shlex: command lines taken apart and put together."""
import shlex

LINES = ["", " ", "a", "a b  c", " a\tb\nc\r", "'a b' c", '"a b" c', "a'b c'd", 'a"b c"d', "''", '""', "'' a ''", "a\\ b", "a\\\\b", "\\a", "a\\'b", "'a\\b'", '"a\\"b"',
         '"a\\\\b"', '"a\\nb"', '"a\\\nb"', "a\\\nb", "'it'\"'\"'s'", "#c", "a #c", "a#c d\ne", "a # c 'd\ne f", "'#' \"#\"", "\\#a", "a\u00a0b", "é 日本 '語'", "a=b|c;d&(e)<f>",
         "cmd --x='1 2' -y \"$z\"", "a''b", "a\"\"", "\"'\" '\"'", "x\\", "'a", '"a', "a'b", "\"a\\", "'a\\", "\"a\\\"", "\"a\\\\", "a 'b' \"c", "\\", "a\x0bb\x0cc", "'a\nb'"]


def attempt(call, *args, **kwargs):
    try:
        return call(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__} {error}"


for line in LINES:
    print(repr(line), attempt(shlex.split, line), attempt(shlex.split, line, comments=True), attempt(shlex.split, line, posix=False), attempt(shlex.split, line, True, False))
for text in ["", "a", "a b", "it's", "a/b-c.d:e,f+g=h%i@j_k", "é", "$x", "a\nb", "'", '"', "*", "~", "a;b", "\\"]:
    quoted = shlex.quote(text)
    print(repr(text), repr(quoted), shlex.split(quoted) == [text])
words = ["echo", "a b", "it's", "", "é", "x=1"]
print(shlex.join(words), shlex.split(shlex.join(words)) == words, repr(shlex.join([])))
print(attempt(shlex.split, None), attempt(shlex.quote, 5), attempt(shlex.join, [1]))
