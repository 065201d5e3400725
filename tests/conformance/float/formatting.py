"""Float format specs and % formatting."""

values = [0.0, 1.0, -1.5, 3.14159265, 1234567.891, 1e-7, 1e21, 123456789.0, 0.5]
for spec in [
    "",
    ".2f",
    ".0f",
    "8.3f",
    "<9.2f",
    "^9.1f",
    "09.2f",
    "+.1f",
    " .1f",
    ".3e",
    "E",
    ".2g",
    "g",
    "G",
    ".10g",
    "%",
    ".1%",
    ",.2f",
    "_.1f",
    "#.0f",
    ".3",
    "10",
    "n",
    "=+12.3f",
    "*>10.2e",
]:
    print(f"{spec!r:9}", " ".join([f"[{v:{spec}}]" for v in values]))
inf, nan = float("inf"), float("nan")
print(f"{inf} {-inf:f} {nan:.2f} {inf:8} {nan:F} {inf:08.1f} {inf:+} {nan:e} {inf:%}")
print(f"{-0.0:.1f} {-0.001:.1f} {-0.0:z.1f} {-0.001:z.1f} {0.5:.0f} {1.5:.0f} {2.5:.0f} {0.125:.2f} {0.375:.2f}")
print(f"{1e15} {1e16} {123456.0:g} {1234567.0:g} {0.0001:g} {0.00001:g} {100000.0:.3g} {5e-324} {1.0:#g} {3.0:.5}")
print(f"{2**0.5:.20f} {0.1:.25f} {1e22:.1f} {1 / 3:.15e} {1e100:.3g} {12345.678:,.1f} {1e10:,}")
for spec in ["d", "x", "s", "c", "b", ".f", "q", ".2d"]:
    try:
        print(f"{1.5:{spec}}")
    except ValueError as error:
        print(error)
print(
    "%f %.2f %10.3f|%-10.1f|%+.1f %e %.3E %g %G %.3g %05.1f" % (1.5, 2.345, 3.14159, 2.5, 1.0, 12345.678, 0.00012, 1e-5, 1e20, 1234.5, 2.25)
)
print("%s %r %d %.0f %5s|" % (1.5, 0.1, 2.99, 2.5, 1.0), "%f" % 1, "%g" % 100000, "%g" % 1000000, "%.2f%%" % 12.345)
print("{:.3f} {:>8.2f} {:e}".format(1.5, 2.5, 3.5), str(1.0).rjust(5), [f"{x:.1f}" for x in (0.05, 0.15, 0.25, 0.35)])
try:
    "%f" % "x"
except TypeError as error:
    print(error)
width, precision = 12, 4
print(f"{3.14159265:{width}.{precision}f}|{3.14159265:<{width}.{precision - 2}e}|")
