# A literal text `%` a display of a tuple is compiled as an f-string where all fields are simple: its errors are at the items.
import dis
import traceback


class Bad:
    def __repr__(self):
        raise ValueError("no repr")

    def __str__(self):
        raise ValueError("no str")


def simple(a, b):
    return "%s and %r, %a%%" % (a, b, a)


def spec(a):
    return "%5s|%-5s|%05s|%.2s|%5.1r|%-.0a|%+3s|" % (a, a, a, a, a, a, a)


def one(a):
    return "%s" % (a,)


def not_simple(a):
    return "%d %s" % (a, a)


def many(a):
    return "%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s" % (
        a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a)


def names(code):
    return [(i.opname, i.argrepr) for i in dis.get_instructions(code)]


print(simple(1, "é"), spec("éa"), one(()), one((1, 2)), not_simple(3), many("x"))
for function in (simple, spec, one):
    print(names(function))
print("%s" % [1], "%s %s" % (*"ab",), "%s" % ("folded",), "%(a)s" % {"a": 1}, "%s" "%r" % (1, 2), "%s" % (1, )[0])
print("%1000s|" % (1,) == " " * 999 + "1|", "%.999s|" % ("ab",), "%5%|%s" % (1,))
for attempt in (
    lambda: "%s %r" % (1, Bad()),
    lambda: "%s" % (Bad(),),
    lambda: "%s %s %q" % (1, 2, 3),
    lambda: "%s %s" % (1,),
    lambda: "%s" % (1, 2),
    lambda: "%s %" % (1,),
    lambda: "%s %r" % (1, undefined),
    lambda: ("%a and %5s"
             % (
                 1,
                 Bad())),
):
    try:
        print("no error:", attempt())
    except Exception:
        traceback.print_exc()
