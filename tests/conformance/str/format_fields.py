# str.format: numbered, named and nested fields, attributes, items, conversions, and malformed templates.
import types

data = {"a": [1, {"b": "deep"}], "n": 3.14159, "0": "zero", "key with space": 1}
thing = types.SimpleNamespace(x=5, items=[10, 20], inner=types.SimpleNamespace(y="why"))
for template, args, kwargs in [
    ("{} {} {}", (1, 2, 3), {}), ("{0} {2} {1} {0}", (1, 2, 3), {}), ("{a} {b}", (), {"a": 1, "b": 2}), ("{} {x} {}", (1, 2), {"x": 3}), ("{0[a][1][b]} {0[n]:.2f} {0[0]} {0[key with space]}", (data,), {}), ("{t.x} {t.items[1]} {t.inner.y!r:>8}|", (), {"t": thing}),
    ("{:>{}} {:{}{}{}}|", ("a", 5, "b", "*", "^", 7), {}), ("{0:{width}.{precision}f}|{0:{fill}^{width}}", (2.71828,), {"width": 10, "precision": 2, "fill": "_"}), ("{!r} {!s} {!a} {!r:>6}", ("é", "é", "é", "x"), {}), ("{{}} {{{}}} }}{{ {{0}}", (1,), {}), ("", (), {}), ("no fields {{", (1, 2), {}), ("{0:}{0!s:}", (5,), {}), ("{:,} {:_} {:+} {:08.3f} {:x} {:e} {:%}", (1234567, 1234567, 5, 3.14159, 255, 12345.678, 0.5), {}), ("{:d} {:c} {:b} {:n}", (True, 97, 5, 1000), {}), ("{0[1]}{0[-1]}", ({"-1": "minus", 1: "one"},), {}), ("{0}{1}", ([], {}), {}), ("{:{}}", ("x", ""), {}), ("{:<5}{:^5}{:>5}|", ("a", "b", "c"), {}), ("{0.real} {0.imag} {1.numerator}", (5, 7), {}),
    ("{} {0}", (1,), {}), ("{0} {}", (1, 2), {}), ("{", (), {}), ("}", (), {}), ("{0", (1,), {}), ("{0!}", (1,), {}), ("{0!x}", (1,), {}), ("{0!rr}", (1,), {}), ("{0[}", ([1],), {}), ("{0[]}", ([1],), {}), ("{0.}", (1,), {}), ("{0.nothing}", (1,), {}), ("{0[5]}", ([1],), {}), ("{0[x]}", ([1],), {}), ("{0[x]}", ({},), {}), ("{5}", (1,), {}), ("{}{}", (1,), {}), ("{name}", (), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{0:z}", (1,), {}), ("{0:5", (1,), {}), ("{0]}", (1,), {}), ("{-1}", (1,), {}), ("{ 0}", (1,), {}), ("{0 }", (1,), {}), ("{99999999999999999999}", (1,), {}), ("{0[99999999999999999999]}", ([1],), {}), ("{:}}", (1,), {}), ("{:{{}}}", (1,), {}), ("{a.b[c}", (), {"a": 1}), ("{:s}", (1,), {}), ("{:d}", ("x",), {}), ("{:5}", ([],), {}), ("{:5}", (None,), {}), ("{!r:d}", (1,), {}),
]:
    try:
        print(repr(template), "->", repr(template.format(*args, **kwargs)))
    except Exception as error:
        print(repr(template), "->", type(error).__name__, error)
print("{x} {y}".format_map({"x": 1, "y": [2]}), "{:>10}".format("right"), "{}".format, "".format(1, a=2)) if False else print("{x} {y}".format_map({"x": 1, "y": [2]}), "{:>10}".format("right"), "".format(1, a=2))
try:
    "{x}".format_map({})
except KeyError as error:
    print(repr(error))
try:
    "{}".format_map([1])
except (ValueError, TypeError) as error:
    print(type(error).__name__, error)
table = [("name", "qty", "price"), ("apple", 3, 1.5), ("banana", 12, 0.25)]
for i, row in enumerate(table):
    print("{:<8}|{:>5}|{:>8}".format(*row) if i == 0 else "{0:<8}|{1:>5d}|{2:>8.2f}".format(*row))
