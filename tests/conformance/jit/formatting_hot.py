# Formatting in hot loops: f-strings, %, format, str and repr of every kind of value, with own __str__ and __format__ that change.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __str__(self):
        return f"{self.cents // 100}.{self.cents % 100:02d}"

    def __format__(self, spec):
        return format(str(self), spec) if spec else str(self)

    def __repr__(self):
        return f"Money({self.cents})"


def digest(text, h=7):
    for ch in text:
        h = (h * 131 + ord(ch)) % 1_000_000_007
    return h


def fstrings(n):
    h = 0
    for i in range(n):
        h = digest(f"{i}|{i:5}|{i:<4}|{i * 0.25:.2f}|{i!r:>6}|{i % 7 == 0}|{'x' * (i % 3)}|{i:b}", h)
    return h


def percents(n):
    h = 0
    for i in range(n):
        h = digest("%d %5d %-4d %x %s %r %.1f %c" % (i, i, i, i, i, str(i), i / 3, 97 + i % 26), h)
    return h


def formats(n):
    h = 0
    for i in range(n):
        h = digest("{} {0}".format(i) if i < 0 else "{0} {1:>5} {0!r} {2[k]} {3.real}".format(i, i * 2, {"k": i}, i), h)
    return h


def kinds(n):
    values = [1, 2.5, "text", None, True, [1, "a"], (2,), {"k": 1.5}, 2**70, b"x", -0.0, Money(1234), float("inf"), {1}, range(3), 1e-7]
    h = 0
    for i in range(n):
        v = values[i % 16]
        h = digest(f"{v}{v!r}{str(v)}{[v]}", h)
    return h


def own(n):
    h = 0
    for i in range(n):
        m = Money(i * 37)
        h = digest(f"{m}{m:>10}{m!r}{m!s:<8}" + "%s" % m + str(m), h)
    return h


def specs(n):
    h = 0
    for i in range(n):
        w, p = i % 12 + 1, i % 4
        h = digest(f"{i * 1.5:{w}.{p}f}{i:{'<>^'[i % 3]}{w}}{'abc':{w}.{p}}", h)
    return h


def errors(n):
    seen = {}
    for i in range(n):
        try:
            if i % 3 == 0:
                f"{'text':d}"
            elif i % 3 == 1:
                "%d" % "x"
            else:
                "{} {}".format(i)
        except (ValueError, TypeError, IndexError) as error:
            key = f"{type(error).__name__}: {error}"
            seen[key] = seen.get(key, 0) + 1
    return seen


def table(n):
    rows = [f"{name:<8}|{value:>8.2f}|{count:>5d}|" for name, value, count in ((f"n{i}", i * 1.1, i * i) for i in range(n))]
    return len("\n".join(rows)), rows[-1], max(map(len, rows))


print(fstrings(300), percents(300), formats(300), kinds(320), own(200), specs(300), errors(600), table(300), sep="\n")
before = own(100)
Money.__str__ = lambda self: "changed"
print(own(100) != before, own(50))
Money.__format__ = object.__format__
try:
    own(5)
except TypeError as error:
    print(error)
