# What `__str__`, `__repr__` and `__format__` give may be of a class derived from `str`, which is kept and asked again.
class Text(str):
    def __str__(self):
        return "text: " + super().__str__()

    def __format__(self, spec):
        return f"[{spec}]" + str.__format__(self, spec)


class Shown:
    def __str__(self):
        return Text("s")

    def __repr__(self):
        return Text("r")

    def __format__(self, spec):
        return Text("f" + spec)


x = Shown()
for made in (str(x), repr(x), format(x), format(x, "q"), str(Text("a")), ascii(x), "%s" % (x,) + "", f"{x}" + ""):
    print(type(made).__name__, made.upper())
print(f"{x!s:>4}", f"{x!r:>4}", f"{x!a:>4}", f"{x!s}{x!r}", f"{x}|{x:q}", "{!s:>4} {!r:<4}|".format(x, x))
print(f"{Text('a')} {Text('a')!s} {Text('a')!s:>9} {Text('a')!r}")
for spec in ("", "s", "5", ">5", ".0"):
    print(format(Text("x"), spec), f"{Text('x'):{spec}}")
print(str.__format__(Text("abc"), "s") is not Text, type(str.__format__(Text("abc"), "")).__name__,
      type(str.__format__(Text("abc"), "2")).__name__, type(str.__format__(Text("abc"), "9")).__name__)
