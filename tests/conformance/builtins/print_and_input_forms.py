# print with every keyword, to other files, and what it says to wrong ones.
import io
import sys


class W:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)


class Flush(W):
    def flush(self):
        self.parts.append("FLUSH")


class S(str):
    def __str__(self):
        return "S.__str__"


def to(*args, **kwargs):
    w = kwargs.pop("w", None) or W()
    result = print(*args, file=w, **kwargs)
    return result, w.parts


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: print())
attempt(lambda: print(1, "a", None, [1, "b"], 2.5))
attempt(lambda: print("a", "b", sep="-", end="!\n"))
attempt(lambda: print("a", "b", sep="", end="\n"))
attempt(lambda: print("a", "b", sep=None, end=None))
attempt(lambda: print(sep="x"))
attempt(lambda: print("a", sep=5))
attempt(lambda: print("a", end=5))
attempt(lambda: print("a", foo=1))
attempt(lambda: print("a", file=5))
attempt(lambda: print("a", file=None))
attempt(lambda: print("a", flush=True))
attempt(lambda: print("a", flush="yes"))
attempt(lambda: print(*[1, 2, 3], sep=", "))
attempt(lambda: print(*"abc", sep="\n"))
attempt(lambda: print("é", "日本", "😀"))
attempt(lambda: print("tab\there", "new\\n"))
attempt(lambda: to(1, 2))
attempt(lambda: to())
attempt(lambda: to("a", sep="-", end=""))
attempt(lambda: to("a", "b", sep=""))
attempt(lambda: to(1, 2, w=Flush(), flush=True))
attempt(lambda: to(1, 2, w=Flush()))
attempt(lambda: to("a", flush=True))
attempt(lambda: to(S("x")))
attempt(lambda: to(None, end=None))
attempt(lambda: to([S("x")]))
attempt(lambda: print(S("x")))
attempt(lambda: print(1, file=io.StringIO()))
attempt(lambda: print("text", file=io.BytesIO()))
attempt(lambda: print(*(x * 2 for x in range(3))))
attempt(lambda: print(1 / 0))
attempt(lambda: print(*5))
attempt(lambda: print(**{"sep": 1}))


class OnlyWrite:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text


class WrongFlush(OnlyWrite):
    def flush(self):
        raise ValueError('no flushing')


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0) if self.lines else ''


kept = sys.stdin, sys.stdout
results = []
for kind in OnlyWrite, WrongFlush:
    sys.stdin, sys.stdout = Lines('one\n', 'two'), kind()
    results.append([input('first? '), input(2), sys.stdout.text])
    try:
        input()
    except EOFError as error:
        results.append(error)
for name in 'stdin', 'stdout':
    sys.stdin, sys.stdout = Lines('one\n'), OnlyWrite()
    setattr(sys, name, None)
    try:
        input('lost? ')
    except RuntimeError as error:
        results.append(error)
sys.stdin, sys.stdout = kept
for result in results:
    print(result)
