"""Programs that make text: tables, wrapping, ciphers, templates."""


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        lines.append(line)
    return lines


for line in wrap("Closures capture variables, not values, and share their cells with their siblings.", 24):
    print(f"|{line:<24}|")


def table(rows):
    widths = [max([len(str(row[i])) for row in rows]) for i in range(len(rows[0]))]
    return "\n".join(
        [
            " ".join([str(v).rjust(w) if isinstance(v, (int, float)) else str(v).ljust(w) for v, w in zip(row, widths)]).rstrip()
            for row in rows
        ]
    )


print(table([("name", "n", "value"), ("alpha", 10, 1.5), ("é", 2000, -3.25), ("日本", 3, 0.0)]))


def vigenere(key):
    shifts = [ord(c) - 65 for c in key]

    def shift(text, sign):
        out = []
        for i, c in enumerate(text):
            out.append(chr((ord(c) - 65 + sign * shifts[i % len(shifts)]) % 26 + 65))
        return "".join(out)

    return lambda text: shift(text, 1), lambda text: shift(text, -1)


encrypt, decrypt = vigenere("CELL")
secret = encrypt("FREEVARIABLE")
print(secret, decrypt(secret))


def template(text):
    def fill(**values):
        out = text
        for name, value in values.items():
            out = out.replace("$" + name, str(value))
        return out

    return fill


letter = template("Dear $name, you owe $amount.")
print(letter(name="Ann", amount=5), letter(name="Bob"))


def roman(n):
    out = ""
    for value, letters in [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ]:
        while n >= value:
            out += letters
            n -= value
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])


def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return (to_base(n // base, base) if n >= base else "") + digits[n % base]


print([to_base(255, b) for b in (2, 8, 16, 36)], [int(to_base(n, 7), 7) == n for n in (0, 1, 1000)])
longest = ""
for i in range(200):
    longest += str(i % 10)
print(len(longest), longest[95:105], longest.count("0"), hash(longest) == hash("".join([str(i % 10) for i in range(200)])))
