"""Integer format specs and % formatting, also of big integers."""

n, m, big = 42, -42, 10**25 + 7
for spec in [
    "",
    "d",
    "5",
    "<5",
    ">5",
    "^5",
    "=5",
    "05",
    "+",
    " ",
    "-",
    "+5",
    "x",
    "X",
    "o",
    "b",
    "#x",
    "#X",
    "#o",
    "#b",
    "#010x",
    "08b",
    ",",
    "_",
    "_x",
    "_b",
    "*^9",
    "<+6d",
    "n",
]:
    print(f"{spec!r:9} |{n:{spec}}|{m:{spec}}|{big:{spec}}|")
for spec in ["e", ".2f", "g", "%", ".3e", "10.1f", ".0f"]:
    print(f"{spec!r:9} |{n:{spec}}|{m:{spec}}|{10**15:{spec}}|")
print(f"{1234567:,} {1234567:_} {123:,} {-1234567:,} {1234567:+,d} {1234:015,} {255:#_x} {2**20:_b}")
print(f"{65:c} {8364:c} {True:d} {True} {True:5} {True:>5d} {0:x} {-255:#x} {0:+} {0:,}")
for spec in ["s", "z", ".3", ".3d", "5.2d", ",x", "q", "<<", "+c", "#c", ",n"]:
    try:
        print(f"{n:{spec}}")
    except ValueError as error:
        print(error)
try:
    print(f"{-1:c}")
except OverflowError as error:
    print(error)
print("%d %i %5d %-5d| %05d %+d %x %X %o %#x %c %s %r" % (n, n, n, n, m, n, 255, 255, 8, 255, 65, n, n))
print("%d" % 3.99, "%d" % big, "%x" % 2**4, "%%%d" % 5, "%3d|%-3d|%03d" % (7, 7, 7))
for f in (lambda: "%d" % "a", lambda: "%x" % 1.5, lambda: "%d %d" % 1, lambda: "%d" % (1, 2), lambda: "%y" % 1, lambda: "%c" % "ab"):
    try:
        print(f())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print("{:d} {:>6} {:x}".format(1, 22, 333), "{0} {1} {0}".format("a", 5), "{a:03d}".format(a=7))
print(str(n).rjust(6, "."), str(m).zfill(6), "7".zfill(3), "-7".zfill(4))
