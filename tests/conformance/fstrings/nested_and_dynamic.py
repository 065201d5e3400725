# f-strings: nested fields in specs, quotes inside, lambdas and walrus, conversions, =, escapes, multi-line, evaluation order.
import math


class F:
    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        print(f"format({self.name},{spec})", end=" ")
        return f"<{self.name}:{spec}>"

    def __str__(self):
        print(f"str({self.name})", end=" ")
        return f"s{self.name}"

    def __repr__(self):
        print(f"repr({self.name})", end=" ")
        return f"r{self.name}"


a, b = F("a"), F("b")
print(f"{a}{b!s}{a!r}{b!a:>5}{a:{'x'}{b!s}}")
width, precision, fill, value = 10, 3, "*", math.pi
print(f"{value:{width}.{precision}}|{value:{fill}^{width}.{precision}f}|{value:{'+' if value > 0 else ''}.{precision - 1}e}|{'text':{fill}<{width}}|{42:#{width}x}|{42:0{width}b}")
print(f"{'nested ' + f'{'deeper ' + f'{1 + 1}'}'}", f'{"quotes" + 'inside'}', f"{"a" "b"}", f"""{'''triple'''}""", f"{'\n'!r}{chr(65)}", f"{"\t".join("ab")!r}")
print(f"{value=:.2f} {value = } {1 + 1 = } {'a'=} {a.name=!s:>4} {[1, 2][0]=} {width=!r:^6}|{ width  =}")
print(f"{{}} {{{1}}} {{{{ {{{'x'}}}", f"{'{'}{'}'}", f"}}{{", rf"\n{1}\t", f"\x41{1}\N{BULLET}\u00e9")
print(f"{(lambda x: x * 2)(4)} {(y := 5)} {y + 1} {[i for i in range(3)]} {dict(a=1)['a']} {(1, 2)!r:>8}")
print(f"{1,}", f"{1, 2}", f"{*[1, 2], 3}", f"{1 if True else 2}", f"{not True}", f"{3 > 2 != 1}", f"{'a' if 0 else 'b':>3}")
print(f"""multi
{1 +
 1}
  {value:.1f} end""")
print(f"{'é':*>4}{'日本':^6}|{'x':.0}|{'abc':.2}|{'abc':>2}|{'':5}|{'s':s}|{True}|{True:d}|{True:5}|{None}|{None!s:>6}|{1.0}|{1e20}|{1e16:g}|{10**20:,}|{1234567.891:,.2f}|{1234567:_}|{0xffffff:_x}|{255:#o}|{-5:+}|{5: }|{0.5:%}|{0.123:.1%}|{3:c}|{1e3:n}")
order = []


def note(x):
    order.append(x)
    return x


print(f"{note(1)}{note(2):{note(3)}}{note(4)!r}", order)
for bad in (lambda: f"{1:q}", lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: f"{'a':+}", lambda: f"{'a':=5}", lambda: f"{None:5}", lambda: f"{[]:5}", lambda: f"{1:.2}", lambda: f"{1:,x}", lambda: f"{1:c,}", lambda: f"{-1:c}", lambda: f"{1:{width}{'z'}}", lambda: f"{1.0:,,}", lambda: f"{1:_,}", lambda: f"{'s':,}", lambda: f"{1.5:#x}", lambda: f"{object():x}"[:0] or 1, lambda: f"{missing}", lambda: f"{1 / 0}", lambda: f"{2:99999999999999999999}", lambda: f"{1:.99999999999999999999f}", lambda: f"{1:1.}", lambda: f"{'a':.}"):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
rows = [("tea", 3, 4.5), ("coffee", 12, 11.25)]
w = max(len(r[0]) for r in rows)
print("\n".join(f"{n:<{w}} {c:>4d} x {p:>7.2f} = {c * p:>8.2f}" for n, c, p in rows), f"{'total':-<{w + 18}}{sum(c * p for _, c, p in rows):9.2f}", sep="\n")


def make(k):
    return lambda v: f"{v * k:{k}.{k}f}"


print([f(1 / 3) for f in map(make, range(1, 6))])
class Scope:
    x = 2
    text = f"{x} {x * 2}"
print(Scope.text, f"{Scope.x!r}", f"{'':{''}}|", f"{5:{''}}", f"{F('z'):%H:%M}", f"{3.14:{'.1'}{'f'}}", sep=", ")
