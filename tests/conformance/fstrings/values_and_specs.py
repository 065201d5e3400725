# f-strings over values and specs: conversions, nesting, =, quotes, escapes, and the messages of what fails.
import math

name, n, pi, items, table, none = "world", 42, math.pi, [1, 2], {"k": "v"}, None
w, p = 10, 3


class C:
    attr = "attribute"

    def method(self, *a):
        return f"method{a}"

    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "C()"


c = C()


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (f"", f"plain", f"{name}", f"{n}", f"{name}{n}", f"a{name}b", f"{name!r} {name!s} {name!a}", f"{items} {table} {none}", f"{{}}", f"{{{n}}}", f"{n}}}", f"{{{{"))
attempt(lambda: (f"{n:5}|", f"{n:<5}|", f"{n:^5}|", f"{n:>5}|", f"{n:05}", f"{n:+}", f"{n: }", f"{n:x}", f"{n:#x}", f"{n:b}", f"{n:o}", f"{n:e}", f"{n:.1f}", f"{n:,}", f"{n:%}", f"{n:c}", f"{n:d}", f"{n:_}", f"{-n:=5}", f"{n:*^9}", f"{n!r:>6}"))
attempt(lambda: (f"{pi:.2f}", f"{pi:10.3f}|", f"{pi:<10.1f}|", f"{pi:+.0f}", f"{pi:e}", f"{pi:.3g}", f"{pi:%}", f"{pi:010.2f}", f"{pi!r:.4}", f"{pi:}", f"{pi!s:8.4}|", f"{-pi:.1f}", f"{pi * 1e6:,.2f}"))
attempt(lambda: (f"{name:10}|", f"{name:>10}|", f"{name:^11}|", f"{name:.3}", f"{name:*<8.2}|", f"{name!r:>9}", f"{'é':>3}", f"{name:s}", f"{'':5}|", f"{name:1}"))
attempt(lambda: (f"{pi:{w}.{p}f}|", f"{n:{w}}|", f"{n:{'<' if n else '>'}{w}}|", f"{name:{'*'}^{w + 2}}", f"{pi:.{p}}", f"{pi:{'.2f'}}", f"{n:{'0'}{5}{'x'}}", f"{c:{w}{p}}", f"{c:a{n}b}", f"{pi:{w}.{p if n else 0}f}"))
attempt(lambda: (f"{n=}", f"{n = }", f"{n=:5}|", f"{n=!r}", f"{name=}", f"{name=!s}", f"{n+1=}", f"{ n=}", f"{items[0]=}", f"{pi=:.2f}", f"{table['k']=}", f"{c.attr=}", f"{c=}", f"{c=:x}", f"{n =!s:>4}", f"{1 + 1 = :03d}"))
attempt(lambda: (f"{c}", f"{c!r}", f"{c:spec}", f"{c!s}", f"{c.attr}", f"{c.method()}", f"{c.method(1, 2)}", f"{c.method(*items)}", f"{C.attr.upper()}", f"{c!r:>5}", f"{[c]}", f"{c:%Y-%m}"))
attempt(lambda: (f"{1 + 2 * 3}", f"{(1, 2)}", f"{1, 2}", f"{[i for i in range(3)]}", f"{ {1: 2}[1] }", f"{ {1, 2} }", f"{(lambda x: x + 1)(2)}", f"{n if n else 0}", f"{not n}", f"{n > 1 and name}", f"{n == 42}", f"{n!=1}", f"{n >= 1}", f"{(y := 5)}", f"{items[0]}{items[-1]}", f"{table['k']}", f"{table["k"]}", f"{'a' 'b'}", f"{'nested ' + f'{n}'}", f"{f'{f"{n}"}'}", f"{len(items):>3}", f"{max(items, default=0)}", f"{items[:1]}", f"{-n}", f"{~n}", f"{n**2}", f"{'x' * 3}", f"{None or 'default'}", f"{...}", f"{True}", f"{1_000}", f"{0x1f}", f"{1e3}", f"{b'x'}"))
attempt(lambda: (f"{n:d}{pi:.1f}{name:s}", f"{n:>{w}d}", f"{n:,d}", f"{n:#06x}", f"{255:#_b}", f"{1234567.891:_.1f}", f"{0.000123:.2e}", f"{1e20:g}", f"{10**20:,}", f"{True:d}", f"{True!s:>6}", f"{None!s:>6}", f"{3:c}" == "\x03", f"{2.0:g}", f"{-0.0:+.1f}", f"{float('nan'):5}|", f"{float('inf'):>5}"))
attempt(lambda: f"{n:q}")
attempt(lambda: f"{name:d}")
attempt(lambda: f"{pi:d}")
attempt(lambda: f"{none:5}")
attempt(lambda: f"{items:5}")
attempt(lambda: f"{name:+}")
attempt(lambda: f"{name:=5}")
attempt(lambda: f"{name:,}")
attempt(lambda: f"{n:.2}")
attempt(lambda: f"{n:,x}")
attempt(lambda: f"{n:10c}|")
attempt(lambda: f"{-1:c}")
attempt(lambda: f"{1.5:c}")
attempt(lambda: f"{undefined}")
attempt(lambda: f"{n.missing}")
attempt(lambda: f"{items[9]}")
attempt(lambda: f"{table['z']}")
attempt(lambda: f"{1 / 0}")
attempt(lambda: f"{n:{none}}")
attempt(lambda: f"{n:{items}}")
attempt(lambda: f"{object():5}"[:0])
attempt(lambda: f"{n:5.}")
attempt(lambda: f"{pi:.f}")
attempt(lambda: f"{pi:.-1f}")
attempt(lambda: (f"{n:<<5}" ))
attempt(lambda: f"{name!r:d}")
attempt(lambda: ("{n}", "%d {n}" % n, f"%d {n}", f"{n}%", f"{n}%s" % "x", "{}".format(f"{n}"), f"{'{}'}".format(n), f"{{}}".format(n)))
