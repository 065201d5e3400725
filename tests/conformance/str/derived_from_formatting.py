# Formatting that has one field and nothing else gives what `__str__` gave, of whatever class derived from `str`.
class Same(str):
    def __str__(self):
        return self

    def __repr__(self):
        return Same("r")


class Plain(str):
    pass


class Formatted(str):
    def __format__(self, spec):
        return Same("<" + spec + ">")


s, p, f = Same("x"), Plain("x"), Formatted("x")


def show(*values):
    print(*(f"{type(value).__name__}:{value!s}" for value in values))


show("%s" % s, "%s" % (s,), "%r" % (s,), "%a" % s, "%(k)s" % {"k": s}, "%1s" % s, "%.1s" % s)
show("%s" % p, "%s!" % s, "!%s" % s, "%s%s" % (s, ""), "%2s" % s, "%.0s" % s, "%%%s" % s)
show(f"{s}", f"{s!s}", f"{s!r}", f"{s:1}", f"{f}", f"{f:a}", f"{p}", f"{p:}", f"{s}{s}", f"{s}.", f"{s:>3}")
show("{}".format(s), "{!r}".format(s), "{:1}".format(s), "{:z}".format(f), "{}".format(p), "{}.".format(s))
show("{}{}".format(s, ""), "{0}".format(s), "{k}".format_map({"k": s}), "{:{}}".format(s, "1"), "{:{}}".format(5, s * 0))
show(format(s), format(s, "1"), format(f), format(p), str(s), str(p), repr(s))
for spec in ("<", "=5"):
    try:
        show(f"{f:{spec}}", f"{s:{spec}}")
    except ValueError as error:
        print(error)
