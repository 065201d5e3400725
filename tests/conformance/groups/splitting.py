# split and subgroup: by class, by several, by predicate; what the parts keep.
EG = ExceptionGroup


def leaf_group():
    return EG("top", [
        ValueError(1),
        EG("left", [TypeError(2), EG("deep", [ValueError(3), KeyError(4)])]),
        EG("right", [OSError(5)]),
        KeyError(6),
    ])


g = leaf_group()
for wanted in ValueError, TypeError, (KeyError, OSError), LookupError, Exception, SystemExit, EG, ():
    matched, rest = g.split(wanted)
    print(wanted)
    print("  ", repr(matched))
    print("  ", repr(rest))
    print("  ", repr(g.subgroup(wanted)))
print(g.split(Exception)[0] is g, g.subgroup(EG) is g)
matched, rest = g.split(lambda e: isinstance(e, ValueError) and e.args[0] > 1)
print(repr(matched), repr(rest), sep="\n")
seen = []
g.subgroup(lambda e: seen.append(type(e).__name__))
print(seen)
print(g.split(lambda e: True)[1], g.split(lambda e: 0)[0])

for wrong in 1, int, (ValueError, int), [ValueError], None, "x":
    try:
        g.split(wrong)
    except TypeError as e:
        print(e)
try:
    g.split(lambda e: 1 / 0)
except ZeroDivisionError as e:
    print(e)

try:
    try:
        raise KeyError("context")
    except KeyError:
        g.add_note("n")
        raise g from OSError("cause")
except EG as e:
    matched, rest = e.split(ValueError)
    for part in matched, rest, matched.exceptions[1]:
        print(part.message, repr(part.__cause__), repr(part.__context__), part.__suppress_context__,
              part.__traceback__ is e.__traceback__, getattr(part, "__notes__", None))
    matched.add_note("more")
    print(e.__notes__, matched.__notes__)
    print(matched.exceptions[0] is e.exceptions[0])


class NoDerive(EG):
    pass


class BadDerive(EG):
    def derive(self, exceptions):
        return [exceptions]


class Kept(EG):
    def derive(self, exceptions):
        print("derive", exceptions)
        return Kept("kept " + self.message, exceptions)


errors = [ValueError(1), TypeError(2)]
print(repr(NoDerive("n", errors).split(ValueError)))
print(repr(Kept("k", errors).split(ValueError)))
print(repr(Kept("k", [Kept("in", errors)]).subgroup(TypeError)))
try:
    BadDerive("b", errors).split(ValueError)
except TypeError as e:
    print(e)
print(BadDerive("b", errors).split(Exception)[1])
