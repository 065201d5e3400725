# `print` writes one value after the other: what a value prints while it is shown comes in between, and what is before one that
# raises has been printed.
import sys


class Talking:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print("[str", self.name, end="] ")
        return self.name

    def __repr__(self):
        print("[repr", self.name, end="] ")
        return f"<{self.name}>"


class Failing:
    def __str__(self):
        raise LookupError("no text")


print("first", Talking("a"), "between", Talking("b"), sep=", ")
print("list", [Talking("c"), 1], {"key": Talking("d")}, (Talking("e"),))
print(Talking("f"), Talking(Talking("g").name))
for values in (("before", Failing(), "after"), (Failing(),), (1, 2.5, [Failing.__name__], Failing()), ("x", "\ud800")):
    try:
        print(*values, sep="-", end="!\n")
    except (LookupError, UnicodeEncodeError) as error:
        print("|", type(error).__name__, error)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


sink = Sink()
try:
    print("before", 1, Failing(), file=sink)
except LookupError:
    print(sink.parts)
print("to stderr and", Talking("h"), file=sys.stdout, flush=True)
print(1, None, True, 2.5, 1j, b"x", ..., [], {}, len.__name__)
