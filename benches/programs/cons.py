"""Lists made of cons cells, each cell a closure over its head and tail."""


def nil(select):
    return None


def cons(head, tail):
    def cell(select):
        return select(head, tail)

    return cell


def head_of(head, tail):
    return head


def tail_of(head, tail):
    return tail


def car(cell):
    return cell(head_of)


def cdr(cell):
    return cell(tail_of)


def from_range(start, stop):
    cells = nil
    for n in range(stop - 1, start - 1, -1):
        cells = cons(n, cells)
    return cells


def reverse(cells):
    result = nil
    while cells is not nil:
        result = cons(car(cells), result)
        cells = cdr(cells)
    return result


def mapped(function, cells):
    result = nil
    while cells is not nil:
        result = cons(function(car(cells)), result)
        cells = cdr(cells)
    return reverse(result)


def fold(function, start, cells):
    result = start
    while cells is not nil:
        result = function(result, car(cells))
        cells = cdr(cells)
    return result


def main():
    modulus = 1_000_003
    checksum = 0
    for start in range(600):
        numbers = from_range(start, start + 1_000)
        squares = mapped(lambda n: n * n % modulus, numbers)
        checksum = fold(lambda a, n: (a * 7 + n) % modulus, checksum, squares)
    print("cons", checksum)


main()
