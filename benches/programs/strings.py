"""Templates compiled to closures that write strings piece by piece into a captured list."""


def make_writer():
    parts = []

    def write(text):
        parts.append(text)

    def finish():
        text = "".join(parts)
        parts.clear()
        return text

    return write, finish


def literal(text):
    return lambda write, record: write(text)


def field(name, width):
    def render(write, record):
        text = record[name]
        write(text)
        write(" " * (width - len(text)))

    return render


def number(name):
    return lambda write, record: write(str(record[name]))


def sequence(*parts):
    def render(write, record):
        for part in parts:
            part(write, record)

    return render


def checksum(text, start):
    for character in text:
        start = (start * 31 + ord(character)) % 16_777_213
    return start


def main():
    row = sequence(
        literal("<tr><td>"), field("name", 8), literal("</td><td>"), number("age"),
        literal("</td><td>"), field("city", 10), literal("</td></tr>\n"),
    )
    names = ["Ada", "Grace", "Alan", "Edsger", "Barbara", "Tony", "Niklaus"]
    cities = ["London", "New York", "Austin", "Zurich", "Oslo"]
    write, finish = make_writer()
    size = 0
    total = 0
    for page in range(6_000):
        for line in range(60):
            n = page * 60 + line
            row(write, {"name": names[n % 7], "age": n % 90 + 10, "city": cities[n % 5]})
        text = finish()
        size += len(text)
        if page % 16 == 0:
            total = checksum(text.upper(), total)
    print("strings", size, total)


main()
