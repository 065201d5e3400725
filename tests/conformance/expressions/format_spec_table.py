# The format mini-language: every type with every option, through format(), on int, float, str, bool and their subclasses.
def attempt(value, spec):
    try:
        return format(value, spec)
    except (ValueError, TypeError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


ints, floats = (0, 42, -42, 10**15, True), (0.0, 3.14159, -2.5, 1e20, 1e-7, float("inf"), float("nan"))
for spec in ("", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "e", "f", "g", "n", "%", ",", "_", "+d", " d", "-d", "8", "<8", ">8", "^8", "=8", "*^9", "08", "+08d", "=+8", "#010x", "#012b", ",d", "_b", "_x", "012,", "^+9,d", "é>7", "{>6", "0<6", "<08", ">08d", "s", ".2", ".2d", "z", "10_b", "08_b", "015_d"):
    print(f"{spec:<8}", *(repr(attempt(v, spec)) for v in ints))
for spec in ("", "f", "F", "e", "E", "g", "G", "%", "n", ".0f", ".1f", ".3f", ".0e", ".3g", ".10g", "#.3g", "#.0f", "+.2f", " .1f", "10.2f", "<10.2f", "^10.2f", "=+10.1f", "010.2f", ",.2f", "_.1f", ",", "z.0f", "z.1f", "+z.0f", "020,.3f", ".3", ".0", "10", "+", "s", "d", "x", "c", "_%", ".50f", ".17g", "#g"):
    print(f"{spec:<8}", *(repr(attempt(v, spec)) for v in floats))
for spec in ("", "s", "5", "<5", ">5", "^5", "*^7", ".2", ".0", "5.2", "^6.1s", "05", "=5", "+", " ", "#", ",", "d", "x", "f", "10.20", "é<6", "z", "_", ".", "5.", "s5", "<<5", "<<<5", "{<5"):
    print(f"{spec:<8}", *(repr(attempt(v, spec)) for v in ("abc", "", "日本", "ß")))


class I(int):
    def __str__(self):
        return "I-str"


class S(str):
    def __format__(self, spec):
        return f"S[{spec}]{str.__format__(self, spec)}"


class D(float):
    pass


class N:
    def __str__(self):
        return "N-str"


for value in (N(), None, [], (), {}, int, ..., b"b", range(2)):
    print(*(repr(attempt(value, spec)) for spec in ("", "5", "s", "d")))
print(format(5), format("x", ""), format(2.5, ".1f"), "{:{}}".format("a", ">3"), "{:{w}.{p}f}".format(2.71828, w=8, p=2), "{0:{1}{2}}".format(7, "0", 4), f"{10**30:,}", f"{-10**30:_}", f"{2**100:#x}", f"{-2**70:#_x}", f"{1e300:.0f}"[:20], f"{0.1:.30f}", f"{1e-300:g}")
for args in ((), (1, 2), (1, "d", 3)):
    try:
        print(format(*args))
    except TypeError as error:
        print(error)
