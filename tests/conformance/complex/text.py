# How complex numbers are shown: repr, str, format specifications, and where they are constants.
import dis

inf, nan = float("inf"), float("nan")
for x in [
    0j, 1j, -1j, 1.5j, 1 + 2j, 1 - 2j, complex(-0.0, 1), complex(0, -0.0), complex(-0.0, -0.0), 1e16 + 1e15j, 1e-5j, complex(inf, -inf),
    complex(nan, nan), complex(0, nan), 1e100 + 1.5e-7j, 123456.789 - 0.1j,
]:
    print(x, repr(x), str(x), f"{x}", f"{x!r:>12}", ascii(x))
specs = [
    "", "10", "<20", ">20", "^20", "*^21", "+", " ", "-", ".3", ".0", "e", "E", "f", "F", "g", "G", "n", ".2f", ".3e", "+.2e", "30.4f", "<30.1f|"[:-1],
    ",", "_", ",.2f", "#", "#.0f", "#g", "z.1f", "05", "=5", "%", "d", "x", "s", "0>20", "1", "^+30,.3f", "é^12",
]
for spec in specs:
    for x in [2j, 1 + 2j, 1234567.891 - 0.00001j, complex(-0.0, -0.0), complex(nan, -inf)]:
        try:
            print(repr(spec), x, f"[{x:{spec}}]")
        except ValueError as error:
            print(repr(spec), x, error)
print("%s %r %5s" % (1j, 2 + 0j, 3j))
for template in ("%f", "%d", "%x", "%c", "%e"):
    try:
        template % 1j
    except TypeError as error:
        print(template, error)


def folded():
    return 1 + 2j, -3j, 2j * 1j, (1 + 2j) ** 2, 1 / 2j, (-8) ** 0.5, 0j == 0, -(0j), 1j if 0j else 2, not 1j, (1j).real


print(folded())
print([c for c in folded.__code__.co_consts if c is not None])


def kept():
    return 1 / 0j, 1j // 1, 0j**-1


print([c for c in kept.__code__.co_consts if c is not None])
dis.dis(lambda: (1j, 2 + 1j))


def kind(x):
    match x:
        case 1 + 2j:
            return "one two"
        case -3j:
            return "minus three"
        case 0j:
            return "zero"
        case complex(real=re, imag=im):
            return (re, im)
    return "none"


print([kind(x) for x in (1 + 2j, -3j, 0, 0.0, 4j, "1j")])


def annotated(x: 3j = 2j, *, y: "1j" = -1j) -> 1 + 1j:
    return x, y


print(annotated(), annotated.__annotations__, annotated.__defaults__, annotated.__kwdefaults__)
print({0j: 1, -0.0: 2}, {1j: "a", 1 + 0j: "b", 1: "c"}, (0j, -0j))

for text in '\u2003(\u20021+1j )\u2003', '\u20031\u2003', '( 1 )', '(\u3000-2j\t)', '\u0661+\u0662j', '1\u2003+2j', '(1 2)', '(\u2002)':
    try:
        print(ascii(text), complex(text))
    except ValueError as error:
        print(ascii(text), error)
