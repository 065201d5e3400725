# The game of life four ways (sets, rows of bits, torus of lists, hashed quadtree), patterns by text, periods found, all compared.
from collections import Counter
from functools import lru_cache
from itertools import count, product

PATTERNS = {
    "block": "OO\nOO", "blinker": "OOO", "toad": ".OOO\nOOO.", "beacon": "OO..\nOO..\n..OO\n..OO", "glider": ".O.\n..O\nOOO", "lwss": ".O..O\nO....\nO...O\nOOOO.", "r-pentomino": ".OO\nOO.\n.O.", "diehard": "......O.\nOO......\n.O...OOO", "pulsar": "..OOO...OOO..\n.............\nO....O.O....O\nO....O.O....O\nO....O.O....O\n..OOO...OOO..\n.............\n..OOO...OOO..\nO....O.O....O\nO....O.O....O\nO....O.O....O\n.............\n..OOO...OOO..",
}


class Life:
    """Cells in a set of points; the plane has no edge."""

    def __init__(self, cells=()):
        self.cells = frozenset(cells)

    @classmethod
    def parse(cls, text, at=(0, 0)):
        return cls((x + at[0], y + at[1]) for y, row in enumerate(text.splitlines()) for x, ch in enumerate(row) if ch == "O")

    def step(self):
        near = Counter((x + dx, y + dy) for x, y in self.cells for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0))
        return type(self)(c for c, n in near.items() if n == 3 or n == 2 and c in self.cells)

    def __len__(self):
        return len(self.cells)

    def __eq__(self, other):
        return isinstance(other, Life) and self.cells == other.cells

    def __hash__(self):
        return hash(self.cells)

    def __or__(self, other):
        return type(self)(self.cells | other.cells)

    def __add__(self, offset):
        dx, dy = offset
        return type(self)((x + dx, y + dy) for x, y in self.cells)

    @property
    def bounds(self):
        xs, ys = zip(*self.cells)
        return min(xs), min(ys), max(xs), max(ys)

    def normal(self):
        if not self.cells:
            return self, (0, 0)
        x, y, *_ = self.bounds
        return self + (-x, -y), (x, y)

    def __str__(self):
        if not self.cells:
            return "(empty)"
        x1, y1, x2, y2 = self.bounds
        return "\n".join("".join(".O"[(x, y) in self.cells] for x in range(x1, x2 + 1)) for y in range(y1, y2 + 1))

    def __iter__(self):
        life = self
        while True:
            yield life
            life = life.step()


class Rows:
    """Each row an integer, bit by bit, on a field of a fixed size with dead edges."""

    def __init__(self, size, cells):
        self.size, self.rows = size, [0] * size
        for x, y in cells:
            self.rows[y] |= 1 << x

    def step(self):
        mask = (1 << self.size) - 1
        new = Rows(self.size, ())
        for y in range(self.size):
            ones = twos = fours = 0
            for dy in (-1, 0, 1):
                if 0 <= y + dy < self.size:
                    row = self.rows[y + dy]
                    for bits in ((row << 1) & mask, row >> 1, row if dy else 0):
                        carry = ones & bits
                        ones ^= bits
                        more = twos & carry
                        twos ^= carry
                        fours |= more
            new.rows[y] = twos & ~fours & (ones | self.rows[y])
        return new

    @property
    def cells(self):
        return frozenset((x, y) for y, row in enumerate(self.rows) for x in range(self.size) if row >> x & 1)


class Torus:
    def __init__(self, w, h, cells):
        self.grid = [[(x, y) in cells for x in range(w)] for y in range(h)]

    def step(self):
        g, h, w = self.grid, len(self.grid), len(self.grid[0])
        new = Torus(1, 1, ())
        new.grid = [[(n := sum(g[(y + dy) % h][(x + dx) % w] for dy in (-1, 0, 1) for dx in (-1, 0, 1)) - g[y][x]) == 3 or n == 2 and g[y][x] for x in range(w)] for y in range(h)]
        return new

    @property
    def cells(self):
        return frozenset((x, y) for y, row in enumerate(self.grid) for x, alive in enumerate(row) if alive)


class Quad:
    """A square of 2**level cells in four quarters; equal squares are one object."""

    made = 0
    __slots__ = ("level", "nw", "ne", "sw", "se", "population")

    def __init__(self, level, nw, ne, sw, se, population):
        Quad.made += 1
        self.level, self.nw, self.ne, self.sw, self.se, self.population = level, nw, ne, sw, se, population


DEAD, ALIVE = Quad(0, None, None, None, None, 0), Quad(0, None, None, None, None, 1)


@lru_cache(None)
def quad(nw, ne, sw, se):
    return Quad(nw.level + 1, nw, ne, sw, se, nw.population + ne.population + sw.population + se.population)


@lru_cache(None)
def empty(level):
    return DEAD if level == 0 else quad(*[empty(level - 1)] * 4)


def from_cells(cells, level, x=0, y=0):
    if not cells:
        return empty(level)
    if level == 0:
        return ALIVE
    half = 1 << level - 1
    parts = [[], [], [], []]
    for cx, cy in cells:
        parts[(cx >= x + half) + 2 * (cy >= y + half)].append((cx, cy))
    return quad(*(from_cells(p, level - 1, x + half * (i & 1), y + half * (i >> 1)) for i, p in enumerate(parts)))


def to_cells(q, x=0, y=0):
    if q.population == 0:
        return
    if q.level == 0:
        yield x, y
        return
    half = 1 << q.level - 1
    for i, part in enumerate((q.nw, q.ne, q.sw, q.se)):
        yield from to_cells(part, x + half * (i & 1), y + half * (i >> 1))


@lru_cache(None)
def advance(q):
    """The middle half of a square, one generation on."""
    if q.level == 2:
        cells = set(to_cells(q))
        alive = []
        for y, x in product((1, 2), repeat=2):
            n = sum((x + dx, y + dy) in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1)) - ((x, y) in cells)
            alive.append(ALIVE if n == 3 or n == 2 and (x, y) in cells else DEAD)
        return quad(*alive)
    nw, ne, sw, se = q.nw, q.ne, q.sw, q.se
    rows = [[nw.nw, nw.ne, ne.nw, ne.ne], [nw.sw, nw.se, ne.sw, ne.se], [sw.nw, sw.ne, se.nw, se.ne], [sw.sw, sw.se, se.sw, se.se]]
    nine = [[advance(quad(rows[r][c], rows[r][c + 1], rows[r + 1][c], rows[r + 1][c + 1])) for c in range(3)] for r in range(3)]
    middle = lambda r, c: quad(nine[r][c].se, nine[r][c + 1].sw, nine[r + 1][c].ne, nine[r + 1][c + 1].nw)
    return quad(middle(0, 0), middle(0, 1), middle(1, 0), middle(1, 1))


def pad(q):
    e = empty(q.level - 1)
    return quad(quad(e, e, e, q.nw), quad(e, e, q.ne, e), quad(e, q.sw, e, e), quad(q.se, e, e, e))


def period(life, limit=30):
    seen = {}
    for n, state in zip(count(), life):
        if n > limit:
            return None
        shape, at = state.normal()
        if shape in seen:
            first, origin = seen[shape]
            return n - first, (at[0] - origin[0], at[1] - origin[1]), first
        seen[shape] = n, at


for name, text in PATTERNS.items():
    life = Life.parse(text)
    history = [len(state) for _, state in zip(range(8), life)]
    print(f"{name:<12}{history} {period(life) if name not in ('r-pentomino', 'diehard') else ''}")
glider = Life.parse(PATTERNS["glider"], (8, 8))
states = {"set": glider, "rows": Rows(32, glider.cells), "torus": Torus(32, 32, glider.cells)}
tree, offset = from_cells(glider.cells, 5), 0
for n in range(10):
    states = {k: s.step() for k, s in states.items()}
    padded = pad(tree)
    tree = advance(padded)
    views = {frozenset(s.cells) for s in states.values()} | {frozenset(to_cells(tree))}
    if len(views) != 1:
        print("differ at", n, {k: len(s.cells) for k, s in states.items()})
        break
print(states["set"], sorted(states["set"].cells)[:3], tree.population, tree.level, Quad.made < 2000, advance.cache_info().hits > 0)
small = Torus(6, 6, Life.parse(PATTERNS["glider"]).cells)
trail = []
for _ in range(25):
    trail.append(min(small.cells))
    small = small.step()
print(trail[0] == trail[24], trail[:6], len(small.cells))
r = Life.parse(PATTERNS["r-pentomino"])
for n, state in zip(range(31), r):
    if n % 10 == 0:
        print(n, len(state), state.bounds)
soup = Life((x, y) for x in range(10) for y in range(10) if (x * x + 3 * y + x * y) % 3 == 0)
final = next(s for n, s in enumerate(soup) if n == 12)
print(len(soup), len(final), final == Life(final.cells), Life() == Life([]), Life().step(), len(Life.parse("O") | Life.parse("O", (5, 5))), period(Life.parse(PATTERNS["block"]) | Life.parse(PATTERNS["blinker"], (10, 10))))
