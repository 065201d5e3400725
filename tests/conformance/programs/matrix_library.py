# A library of matrices over any numbers: operators, views by slices, elimination, determinants, inverses, powers, formats.
import math
import operator
from fractions import Fraction
from functools import reduce
from itertools import chain


class ShapeError(ValueError):
    def __init__(self, operation, *shapes):
        super().__init__(f"{operation} of {' and '.join(f'{r}x{c}' for r, c in shapes)}")
        self.shapes = shapes


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if not self.rows or not self.rows[0]:
            raise ValueError("empty matrix")
        widths = {len(row) for row in self.rows}
        if len(widths) > 1:
            raise ValueError(f"rows of lengths {sorted(widths)}")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @classmethod
    def from_function(cls, f, rows, columns):
        return cls([[f(i, j) for j in range(columns)] for i in range(rows)])

    @classmethod
    def parse(cls, text):
        return cls([[Fraction(word) for word in line.split()] for line in text.strip().split(";")])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return type(self)(zip(*self.rows))

    @property
    def square(self):
        return self.shape[0] == self.shape[1]

    def __getitem__(self, key):
        match key:
            case int():
                return self.rows[key]
            case (int(i), int(j)):
                return self.rows[i][j]
            case (rows, columns):
                rows = rows if isinstance(rows, slice) else slice(rows, rows + 1 or None)
                columns = columns if isinstance(columns, slice) else slice(columns, columns + 1 or None)
                return type(self)(row[columns] for row in self.rows[rows])
            case slice():
                return type(self)(self.rows[key])
        raise TypeError(f"matrix index {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __iter__(self):
        return chain.from_iterable(self.rows)

    def __len__(self):
        return self.shape[0] * self.shape[1]

    def __contains__(self, x):
        return any(x in row for row in self.rows)

    def _zip(self, other, f, name):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ShapeError(name, self.shape, other.shape)
        return type(self)([list(map(f, a, b)) for a, b in zip(self.rows, other.rows)])

    def __add__(self, other):
        return self._zip(other, operator.add, "sum")

    def __sub__(self, other):
        return self._zip(other, operator.sub, "difference")

    def __neg__(self):
        return self.map(operator.neg)

    def __mul__(self, k):
        if isinstance(k, Matrix):
            return self._zip(k, operator.mul, "elementwise product")
        return self.map(lambda x: x * k) if isinstance(k, (int, float, Fraction)) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, k):
        return self.map(lambda x: x / k)

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ShapeError("product", self.shape, other.shape)
        columns = list(zip(*other.rows))
        return type(self)([[sum(map(operator.mul, row, column)) for column in columns] for row in self.rows])

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __iadd__(self, other):
        for i, row in enumerate((self + other).rows):
            self.rows[i][:] = row
        return self

    def __pow__(self, n):
        if not self.square:
            raise ShapeError("power", self.shape)
        if n < 0:
            return self.inverse() ** -n
        result, base = self.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __bool__(self):
        return any(self)

    def __abs__(self):
        return self.determinant()

    def __round__(self, n=None):
        return self.map(lambda x: round(x, n))

    def __repr__(self):
        return f"Matrix({self.rows!r})"

    def __str__(self):
        return format(self, "")

    def __format__(self, spec):
        cells = [[format(x, spec) if not isinstance(x, Fraction) or spec else str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join("[" + " ".join(c.rjust(w) for c, w in zip(row, widths)) + "]" for row in cells)

    def map(self, f):
        return type(self)([list(map(f, row)) for row in self.rows])

    def eliminate(self):
        """Row echelon form, the sign of the permutation, and the pivots."""
        m, sign, pivots, r = [row[:] for row in self.rows], 1, [], 0
        rows, columns = self.shape
        for c in range(columns):
            best = max(range(r, rows), key=lambda i: abs(m[i][c]), default=None)
            if best is None or m[best][c] == 0:
                continue
            if best != r:
                m[r], m[best] = m[best], m[r]
                sign = -sign
            for i in range(r + 1, rows):
                if m[i][c]:
                    k = Fraction(m[i][c]) / m[r][c] if isinstance(m[i][c], int) else m[i][c] / m[r][c]
                    m[i] = [x - k * y for x, y in zip(m[i], m[r])]
            pivots.append((r, c))
            r += 1
        return type(self)(m), sign, pivots

    def determinant(self):
        if not self.square:
            raise ShapeError("determinant", self.shape)
        m, sign, pivots = self.eliminate()
        return sign * reduce(operator.mul, (m[i, i] for i in range(len(self.rows))))

    @property
    def rank(self):
        return len(self.eliminate()[2])

    def solve(self, b):
        n = len(self.rows)
        m, _, pivots = type(self)([[*row, *right] for row, right in zip(self.rows, b.rows)]).eliminate()
        if len([p for p in pivots if p[1] < n]) < n:
            raise ZeroDivisionError("singular matrix")
        rows = m.rows
        for i in reversed(range(n)):
            rows[i] = [x / rows[i][i] for x in rows[i]]
            for k in range(i):
                rows[k] = [x - rows[k][i] * y for x, y in zip(rows[k], rows[i])]
        return type(self)(row[n:] for row in rows)

    def inverse(self):
        return self.map(Fraction).solve(self.identity(len(self.rows)).map(Fraction))


class Vector(Matrix):
    __slots__ = ()

    def __init__(self, items):
        super().__init__([x] if not isinstance(x, (list, tuple)) else x for x in items)

    def dot(self, other):
        return sum(a * b for a, b in zip(self, other, strict=True))

    def __abs__(self):
        return math.sqrt(self.dot(self))


a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a + b, a - b, a @ b, b @ a, a * 2, 3 * a, a * b, -a, a / 2, a.T, sep="\n")
print(a.shape, a[0], a[1, 0], a[0, :], a[:, 1], a[1:, :1], len(a), list(a), 3 in a, 9 in a, a == Matrix([[1, 2], [3, 4]]), a != b, bool(a - a), abs(a), a**5, a**0, a**-2)
print(a.inverse(), a @ a.inverse() == Matrix.identity(2), round(Matrix([[1.234, 5.678]]), 1), f"{a / 3:.3f}", f"{Matrix([[10, -5], [0.5, 100]]):>6}", sep="\n")
h = Matrix.from_function(lambda i, j: Fraction(1, i + j + 1), 4, 4)
print(h, h.determinant(), h.inverse(), h.rank, sep="\n")
m = Matrix.parse("2 1 -1 ; -3 -1 2 ; -2 1 2")
print(m.solve(Matrix.parse("8;-11;-3")), m.determinant(), m.rank, Matrix.parse("1 2 3; 2 4 6; 1/2 1 3/2").rank, m.eliminate()[2], sep="\n")
fib = Matrix([[1, 1], [1, 0]])
print((fib**90)[0, 1], (fib**300)[0, 1] % 10**9, fib**10)
c = a
c @= b
print(a, c is a)
c += b
print(a)
v = Vector([3, 4])
print(v, abs(v), v.dot(Vector([1, 2])), (a @ v).rows, type(a @ v).__name__, type(v + v).__name__, (v + v).rows, v.T.shape)
for bad in (lambda: a + Matrix([[1]]), lambda: a @ Matrix([[1, 2, 3]]), lambda: Matrix([]), lambda: Matrix([[1], [1, 2]]), lambda: a + 1, lambda: a @ 2, lambda: a * "x", lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: Matrix([[1, 2]]) ** 2, lambda: Matrix([[1, 2]]).determinant(), lambda: a["x"], lambda: a[5], lambda: a[0, 9], lambda: hash(a), lambda: setattr(a, "extra", 1), lambda: Matrix.parse("1 x"), lambda: v.dot([1]), lambda: Matrix(5), lambda: a[1.5]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
angle = math.pi / 6
rotation = Matrix([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
print(f"{rotation:.4f}", f"{rotation ** 12:.6f}", sep="\n")
big = Matrix.from_function(lambda i, j: (i * 7 + j * 3) % 11 + (i == j) * 20, 8, 8)
print(big.determinant(), f"{float(abs(big)):.6g}", f"{(big.map(float)).determinant():.6g}", sum((big @ big.inverse())), (big**3)[7, 7])
