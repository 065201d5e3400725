"""A small Mandelbrot picture with captured bounds; integers and floats mixed in the loop."""


def make_renderer(x_min, x_max, y_min, y_max, limit):
    inside = 0

    def escape(cx, cy):
        x = y = 0.0
        for n in range(limit):
            x, y = x * x - y * y + cx, 2 * x * y + cy
            if x * x + y * y > 4:
                return n
        return limit

    def render(width, height):
        nonlocal inside
        rows = []
        for r in range(height):
            row = ""
            for c in range(width):
                n = escape(x_min + (x_max - x_min) * c / (width - 1), y_min + (y_max - y_min) * r / (height - 1))
                if n == limit:
                    inside += 1
                row += " .:-=+*#%@"[min(n * 10 // limit, 9)]
            rows.append(row)
        return rows

    return render, lambda: inside


render, inside = make_renderer(-2.0, 1.0, -1.2, 1.2, 60)
for row in render(56, 21):
    print("|" + row + "|")
print(inside())
integer_bounds, count = make_renderer(-2, 1, -1, 1, 30)
picture = integer_bounds(31, 11)
print(picture[5], count())
print(picture[0] == picture[10], picture[3])
