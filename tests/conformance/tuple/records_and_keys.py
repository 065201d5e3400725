# Tuples as records, keys, states and stacks: sorting by parts, grouping, memo tables, grids, cards, immutable updates.
def replace(t, i, value):
    return t[:i] + (value,) + t[i + 1:]


def rotations(t):
    return [t[i:] + t[:i] for i in range(len(t))]


def canonical(board):
    rows = tuple(tuple(r) for r in board)
    forms = []
    for _ in range(4):
        rows = tuple(zip(*rows[::-1]))
        forms += [rows, tuple(r[::-1] for r in rows)]
    return min(forms)


def hanoi(n):
    start, goal = (tuple(range(n)), (), ()), ((), (), tuple(range(n)))
    seen, frontier, steps = {start}, [start], 0
    while goal not in seen:
        following = []
        for state in frontier:
            for a in range(3):
                for b in range(3):
                    if a != b and state[a] and (not state[b] or state[a][0] < state[b][0]):
                        new = replace(replace(state, a, state[a][1:]), b, (state[a][0],) + state[b])
                        if new not in seen:
                            seen.add(new)
                            following.append(new)
        frontier = following
        steps += 1
    return steps, len(seen)


def poker(hand):
    ranks = sorted(("23456789TJQKA".index(c[0]) for c in hand), reverse=True)
    counts = sorted(((ranks.count(r), r) for r in set(ranks)), reverse=True)
    flush = len({c[1] for c in hand}) == 1
    straight = ranks == list(range(ranks[0], ranks[0] - 5, -1))
    shape = tuple(n for n, _ in counts)
    kind = {(4, 1): 7, (3, 2): 6, (3, 1, 1): 3, (2, 2, 1): 2, (2, 1, 1, 1): 1}.get(shape, 0)
    return (8 if straight and flush else 5 if flush else 4 if straight else kind, *(r for _, r in counts))


def memo_paths(w, h, walls, table={}):
    key = (w, h, walls)
    if key not in table:
        if (w, h) in walls or w < 0 or h < 0:
            table[key] = 0
        elif (w, h) == (0, 0):
            table[key] = 1
        else:
            table[key] = memo_paths(w - 1, h, walls) + memo_paths(w, h - 1, walls)
    return table[key]


print(replace((1, 2, 3), 1, "x"), rotations("ab" and (1, 2, 3)), canonical(["X..", "...", "..O"]) == canonical(["..X", "...", "O.."]), canonical(["XO", ".."]), hanoi(3), hanoi(4))
hands = ["TH JH QH KH AH", "9C 9D 9H 9S 2C", "3C 3D 3H 5S 5C", "2H 4H 6H 8H TH", "4C 5D 6H 7S 8C", "7C 7D 7H 2S KC", "8C 8D KH KS 2C", "AC AD 4H 7S 9C", "2C 5D 9H JS KC"]
scores = [(poker(h.split()), h) for h in hands]
print([s[0][0] for s in scores], max(scores)[1], scores == sorted(scores, reverse=True), poker("AC AD 4H 7S 9C".split()) > poker("KC KD QH JS TC".split()))
print(memo_paths(4, 4, frozenset()), memo_paths(4, 4, frozenset([(2, 2)])), memo_paths(8, 8, frozenset([(1, 1), (3, 5)])))
people = [("ann", "red", 3), ("bob", "blue", 1), ("cid", "red", 1), ("dot", "blue", 3)]
print(sorted(people, key=lambda p: p[1:]), sorted(people, key=lambda p: (-p[2], p[0])), max(people, key=lambda p: p[2::-1]), {p[1:]: p[0] for p in people}, sorted({p[1] for p in people}), [(n, t) for n, t, s in people if s > 1])
grid = {(x, y): (x * y) % 3 for x in range(4) for y in range(3)}
print(sum(grid.values()), grid[3, 2], [(p, v) for p, v in sorted(grid.items()) if v == 2], max(grid, key=lambda p: (grid[p], p)), (1, 1) in grid, (1,) in grid, {a + b for (a, b) in grid} == set(range(6)))
t = ()
for i in range(6):
    t = t + (i,) if i % 2 else (i,) + t
print(t, t[::-1], t[1:-1], t.index(3), sorted(t), tuple(sorted(t, reverse=True)), sum(t), t + t[:2], t * 2 == t + t, (*t[:2], "mid", *t[2:]), len(set(rotations(t))))
state = (0, 1)
seen = {}
while state not in seen:
    seen[state] = len(seen)
    state = (state[1], (state[0] + state[1]) % 10)
print(len(seen), seen[state], state)
a, b, c = (lambda *args: args)(*"xyz")
(a, b), c = (b, c), a
print(a, b, c, (a, b, c) < (c, b, a), hash((a, b)) == hash(("y", "z")), ((1, 2), (3,)) < ((1, 2), (3, 0)), (1, "a") != (1, "b"), () < (0,), (0, -1) < (0, 0) < (0, 0, 0))
