"""f-strings: expressions, conversions, escapes, quotes, concatenation, nesting."""

name, n, items = "Zoë", 7, [1, "two", None]
print(f"{name}", f"{n + 1}", f"{items}", f"{name!r} {name!s} {name!a}", f"a{n}b{n}c", f"", f"plain", f"{{}} {{{n}}} {{{{")
print(f"{'single'} {"double"} {'''triple'''}", f'{"x"}{'y'}', f"{items[1]} {items[-1]} {len(items)} {name.upper()}", f"{n:>5}{n:<5}|")
print(f"{n if n > 5 else 'small'} {(lambda x: x * 2)(n)} {[i * i for i in range(3)]} { {'k': 1}['k'] } {n, n + 1}")
print(f"{f"{f'{n}'}"} {f'{n:{n}}'}" f" joined {n}" " plain" f"{'!'}")
print(f"line\n\ttab {'\n'.join(['a', 'b'])} \x41 \N{BULLET} {'\\'}", rf"\raw {n}\n", Rf"{n!r:>4}\d")
print(f"""multi
{n}
  {name}""")
print(f"{
    n +
    1
}", f"{n  }", f"{n!r}")
print(f"{None} {True} {1.0} {()} {b'x'} {...} {int} {ValueError('v')!r} {ValueError('v')}")
print(f"{n == 7} {n != 7} {n >= 7} {n <= 7} {not n} {-n} {n ** 2} {'a' in 'abc'} {n and 'x' or 'y'}")


def f(x, *, k=1):
    return f"<{x}{k}>"


print(f"{f('a', k=2)} {f(f('b'))} {f(*'c', **{'k': n})}", f"{items[0]:03d} {items[1]:>5} {items[1]!r:>7}")


def closure():
    captured = "cell"
    width = 8
    return lambda: f"[{captured:^{width}}] {captured!r}"


print(closure()())
print(f"{(y := 5)} {y}", f"{n:{'>'}{10}}|", f"{'日本':>5}|{'é':*^5}|{'😀':<3}|")
