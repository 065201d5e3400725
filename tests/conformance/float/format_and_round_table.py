# round, repr and format of floats over tables of values and digits.
values = [0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.1, 0.15, 2.675, 1e16, 123456789.987654321, 1e-5, 1.0e-10, 9.995, 99.5, 1e22, 5e-324, 1.7976931348623157e308, 1 / 3, 2 / 3, 100.0, 1234.5]


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: [round(v) for v in values if v < 1e300])
attempt(lambda: [round(v, 1) for v in values])
attempt(lambda: [round(v, 2) for v in values])
attempt(lambda: [round(v, 0) for v in values])
attempt(lambda: [round(v, -1) for v in values])
attempt(lambda: [round(v, 10) for v in values])
attempt(lambda: ([round(v, 308) for v in values[:5]], [round(v, -308) for v in values[:5]], round(1.5, 400), round(1e308, -308), round(1e308, -309)))
attempt(lambda: round(1.7976931348623157e308, -308))
attempt(lambda: [repr(v) for v in values])
attempt(lambda: ([f"{v:.0f}" for v in values[:12]], [f"{v:.1f}" for v in values[:12]], [f"{v:.2f}" for v in values[:12]], [f"{v:.3e}" for v in values]))
attempt(lambda: ([f"{v:g}" for v in values], [f"{v:.3g}" for v in values], [f"{v:.10g}" for v in values], [f"{v:#.3g}" for v in values]))
attempt(lambda: ([f"{v:.17g}" for v in values], [f"{v:.1e}" for v in values], [f"{v:E}" for v in values[:8]], [f"{v:%}" for v in values[:9]], [f"{v:.0%}" for v in values[:9]]))
attempt(lambda: ([f"{v:10.2f}|" for v in values[:8]], [f"{v:<10.2f}|" for v in values[:8]], [f"{v:^+10.1f}|" for v in values[:8]], [f"{v:010.2f}" for v in values[:8]], [f"{v: .2f}" for v in values[:8]], [f"{v:=+8.1f}" for v in values[:8]], [f"{v:*>9.1f}" for v in values[:8]]))
attempt(lambda: ([f"{v:,.2f}" for v in values[9:12]], [f"{v:_.2f}" for v in values[9:12]], [f"{v:,}" for v in values[9:12]], [f"{v:,.0f}" for v in (1e6, 999999.5, 1e9)], [f"{v:015,.1f}" for v in (1234.5, 1e6)]))
attempt(lambda: ([f"{v}" for v in values], [str(v) for v in values] == [repr(v) for v in values], ["%s" % v for v in values[:6]], ["%r" % v for v in values[:6]], ["%.2f" % v for v in values[:6]], ["%g" % v for v in values[:12]], ["%e" % v for v in values[:6]], ["%d" % v for v in values[:6]], ["%5.1f|%-8.2f|%+.1f|%08.2f" % (v, v, v, v) for v in values[:4]]))
attempt(lambda: ([f"{v:.50f}"[:30] for v in (0.1, 0.2, 1 / 3)], f"{5e-324:.400f}".rstrip("0")[-10:], f"{1e308:.0f}"[:20], f"{2**70 * 1.0:.0f}", f"{0.1:.55f}", f"{1e-300:.3f}", f"{1e23:.0f}", f"{123456789012345680.0:.0f}"))
attempt(lambda: ([v.hex() for v in values], [float.fromhex(v.hex()) == v for v in values], [v.as_integer_ratio() for v in values[:8]], [v.is_integer() for v in values], [float(repr(v)) == v for v in values], [int(v) for v in values[:12]]))
attempt(lambda: [float(s) for s in ("1e23", "9007199254740993", "0.1e1", "1e-400", "123456789012345678901234567890", "2.2250738585072011e-308", "4.9e-324", "2.4703282292062327e-324", "1.7976931348623158e308", "179769313486231580793e289", "0.500000000000000166533453693773481063544750213623046875")])
attempt(lambda: ([f"{v:z.1f}" for v in (-0.01, 0.0, -0.0, -1.0)], f"{float('nan'):10.2f}|", f"{float('-inf'):+}", f"{float('inf'):010}", f"{float('nan'):e} {float('inf'):G} {float('inf'):%}", round(float("nan"), 2), round(float("inf"), 1)))
attempt(lambda: ([divmod(v, 0.3) for v in (1.0, -1.0, 2.5)], [v // 0.1 for v in (1.0, 0.3, 0.7)], [v % 0.1 for v in (1.0, 0.3, -0.3)], [round(v % 1, 10) for v in (1.1, -1.1, 2.9)], 0.1 + 0.7, 0.1 * 3, 4.35 * 100, 1.1 + 2.2, 3 * 1.1, 0.57 * 100, sum([0.1] * 3), 1e16 + 1.0, 1e16 + 2.0))
