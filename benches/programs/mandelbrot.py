"""The Mandelbrot set on a grid whose bounds and limits are captured by the pixel function."""


def make_pixel(x_min, x_max, y_min, y_max, width, height, limit):
    x_step = (x_max - x_min) / width
    y_step = (y_max - y_min) / height

    def pixel(column, row):
        cx = x_min + column * x_step
        cy = y_min + row * y_step
        x = 0.0
        y = 0.0
        for step in range(limit):
            xx = x * x
            yy = y * y
            if xx + yy > 4.0:
                return step
            y = 2.0 * x * y + cy
            x = xx - yy + cx
        return limit

    return pixel


def main():
    width = 560
    height = 420
    limit = 200
    pixel = make_pixel(-2.0, 0.6, -1.2, 1.2, width, height, limit)
    inside = 0
    checksum = 0
    for row in range(height):
        for column in range(width):
            steps = pixel(column, row)
            if steps == limit:
                inside += 1
            checksum = (checksum * 33 + steps) % 1_000_000_007
    print("mandelbrot", inside, checksum)


main()
