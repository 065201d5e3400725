"""str.format: positional, named, attributes, items, nested specs, errors."""

print("{} {}".format(1, "a"), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{0[1]} {1[k]} {0[0]}".format([1, 2], {"k": "v"}))
print("{:>5}|{:<5}|{:^5}|{:*^7}".format("a", "b", "c", "d"), "{:05d} {:+} {:,} {:x} {:.2f} {:%}".format(42, 7, 12345, 255, 3.14159, 0.5))
print("{!r} {!s} {!a}".format("a'b", "x", "é"), "{{}} {{{}}}".format(1), "{:{}}|{:{w}.{p}f}".format("a", 4, 2.5, w=7, p=2))
print("{0:>{1}}".format("r", 3), "{x!r:>6}".format(x="q"), "".format(), "no fields".format(1, 2))
print("{0.real} {0.imag}".format(5), "{:s}".format("s"), "{:.2}".format("truncate"), "{:10.3}|".format("truncate"))
for template, args, kwargs in [
    ("{}", (), {}),
    ("{1}", (0,), {}),
    ("{a}", (), {}),
    ("{} {0}", (1,), {}),
    ("{0} {}", (1,), {}),
    ("{", (), {}),
    ("}", (), {}),
    ("{:d}", ("x",), {}),
    ("{:s}", (5,), {}),
    ("{!x}", (1,), {}),
    ("{0.missing}", (1,), {}),
    ("{0[k]}", ({},), {}),
    ("{0[5]}", ([1],), {}),
    ("{:5}", ([1],), {}),
    ("{:=5}", ("a",), {}),
    ("{:+}", ("a",), {}),
    ("{a", (), {"a": 1}),
]:
    try:
        print(template.format(*args, **kwargs))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        print(repr(template), type(error).__name__, error)
print("{}".format([1, "a"]), "{}".format({"k": 1.5}), "{}".format(None), "{:}".format(True), "{:5}|{:<7}|".format(True, False))
print("{greeting}, {name}!".format(**{"greeting": "Hi", "name": "Zoë"}), "{:日>4}".format("x"), "{:é^5}".format(7))
print(
    "%s %s" % ("a", 1),
    "%(k)s=%(v)05d" % {"k": "key", "v": 42},
    "%-5s|%5s|%.2s" % ("ab", "cd", "xyz"),
    "%r" % ("a",),
    "%s" % [1],
    "%a" % "é",
)
print("{0:{fill}{align}{width}}".format("mid", fill="-", align="^", width=9))
