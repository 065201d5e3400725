# Format specifications: every presentation type, alignment, sign, width, precision and grouping.
ints = [0, 7, -42, 1234567, -(10**20), True]
for spec in ["", "d", "5", "<8", ">8", "^9", "=+9", "+", " ", "-", "08", "+08d", "x", "X", "#x", "#o", "#b", "b", "o", ",", "_", "_x", "#_b", "*^+12,", "c", "n", "e", ".2f", "g", "%", "G", "020_d", "#010x", "z.1f"]:
    row = []
    for n in ints:
        try:
            row.append(f"{n:{spec}}")
        except (ValueError, OverflowError) as error:
            row.append(f"{type(error).__name__}: {error}")
    print(repr(spec), row)
floats = [0.0, -0.0, 1.5, -2.25, 1e10, 1e-7, 123456789.123, float("inf"), float("nan")]
for spec in ["", "f", ".0f", ".3f", "e", ".2e", "E", "g", ".3g", "G", "%", ".1%", "10.2f", "<10.1f", "^+10.1f", "010.2f", "=+10.1f", ",.2f", "_.1f", "#.0f", "z.0f", "n", "F", "08", "+", " ", ".10", "#g", "-^20"]:
    print(repr(spec), [f"{x:{spec}}" for x in floats])
texts = ["", "a", "naïve", "日本"]
for spec in ["", "s", "6", "<6", ">6", "^6", "*^7", ".2", "5.1", "_<4s", ".0", "06", "<06"]:
    print(repr(spec), [f"{t:{spec}}" for t in texts])
for value, spec in [("a", "d"), ("a", "+"), ("a", ","), ("a", "=5"), (1, "s"), (1, ".2"), (1, ".2d"), (1.5, "d"), (1.5, "x"), (1, "q"), (1, ",x"), (1, ",_"), (1, "5.5.5"), ([], "5"), (None, ">5"), (1, "c5"), (-1, "c"), (10**10, "c"), (1, "+c"), (1, "10" * 15), (1.5, "." + "9" * 12), (1, "{"), ("x", "z"), (1, "zd")]:
    try:
        print(f"{value:{spec}}")
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
width, precision, fill = 10, 3, "*"
print(f"{3.14159:{fill}^{width}.{precision}f}|{'x':{width}}|{2:0{width}b}|{'ab'!r:>{width}}|{'ab'!s:>4}|{'é'!a}")
print(f"{'nested ' + f'{1 + 1:>3}'}", f"{{}}", f"{ {1: 2}[1] }", f"{(lambda x: x * 2)(4)}", f'{"quotes"}', f"{'\n'!r}", f"{1:}")
print(f"{ints[1]:>{len(texts)}}", f"{None!s:>6}", f"{[1, 'a']!r:^20}|", f"{1!r:+}" if False else "-", f"{True}", f"{True:d}", f"{...}")
print(format(5), format(5, "03"), format("x", ">3"), format(1.5, ""), "{:>5}|{:<5}|{!r}".format(1, 2, "c"), "{0}{1}{0}".format("a", "b"), "{x:.{p}f}".format(x=2.5, p=0))
