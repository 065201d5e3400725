# Complex numbers where ways part and meet: tests, branches, handlers.


# Truth, and being asked for.
def truths(numbers):
    count = 0
    for z in numbers:
        w = z * 2
        while w:
            w = w * 0
            count += 1
        count += not w
        if w or z:
            count += 1
    return count


print(truths([0j, 1j, complex(-0.0, -0.0), 1 + 0j] * 400))


# Chosen among several ways.
def chosen(count):
    z = 0j
    for i in range(count):
        if i % 3 == 0:
            step = 1j
        elif i % 3 == 1:
            step = z.conjugate() * 0.25
        else:
            step = complex(z.imag, 0.5)
        z = (z + step) * 0.5 if i % 5 else 1 - z
    return z


print(chosen(1500), chosen(7))


def raising(count):
    z = 1 + 1j
    caught = 0
    for i in range(count):
        try:
            z = z * (1 + 0.01j)
            if i % 7 == 3:
                raise ValueError(z)
            z = z / (z - z if i % 11 == 5 else 1)
        except ValueError as error:
            caught += error.args[0] == z
            z = -z
        except ZeroDivisionError:
            caught += 1
            z = z * 0.5
    return z, caught


print(raising(1500))
