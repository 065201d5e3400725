"""Format specs of strings and of objects without specs of their own; errors."""

s = "text"
for spec in [
    "",
    "s",
    "10",
    "<10",
    ">10",
    "^10",
    "*<10",
    "->10",
    "=^11",
    "010",
    ".2",
    ".0",
    "10.2",
    "^8.3s",
    "é^8",
    "<",
    ">3",
    "<10s",
    "0>6",
    " ^7",
]:
    print(f"{spec!r:8} [{s:{spec}}] [{'日本語です':{spec}}]")
for value in ("text", None, [1], (1,), {"k": 1}, {1}, b"b", print, range(2)):
    for spec in ("", "s", "5", "d"):
        try:
            result = f"{value:{spec}}"
            if value is not print:
                print(type(value).__name__, repr(spec), result)
        except (TypeError, ValueError) as error:
            print(type(value).__name__, repr(spec), type(error).__name__, error)
for spec in ["d", "x", "f", "+", " ", "=10", ",", "_", "#", "5,", "ss", "q", "-5", "z", ".x", "10.", "١"]:
    try:
        print(f"[{s:{spec}}]")
    except ValueError as error:
        print(repr(spec), error)
width = 9
for align in "<>^":
    print(f"[{s:{align}{width}}] [{s!r:{align}{width}}] [{s:.{width - 7}}] [{s:{'~'}{align}{width}}]")
print(f"{True:5}|{True:<5}|{True!s:>6}|{False:d}|{None!s:>6}|{[1, 2]!s:>8}|{(1,)!r:*^8}|")
table = [("apple", 3, 0.5), ("kiwi", 12, 12.25)]
for name, count, price in table:
    print(f"{name:<8}|{count:>4d}|{price:>8.2f}|{count * price:>+9.1f}|{count / 15:>7.1%}|")
