"""Values around the limits of machine words keep exact through every operation."""

edges = []
for bits in (30, 31, 32, 47, 48, 52, 53, 60, 61, 62, 63, 64):
    for delta in (-1, 0, 1):
        edges.append(2**bits + delta)
edges += [-e for e in edges]
print(sum(edges), len(edges))
total = 0
for e in edges:
    total = (total * 31 + (e + 1) - (e - 1)) % 1000003
    total += e % 97 + e // 97 % 89
    if (e + 1) - 1 != e or (e - 1) + 1 != e or -(-e) != e or e * 3 // 3 != e or (e << 5) >> 5 != e:
        print("wrong", e)
    if abs(e) * abs(e) != e * e or e ^ e or e & ~e or (e | 0) != e or ~~e != e:
        print("wrong bits", e)
    if int(str(e)) != e or int(f"{e:d}") != e or int(f"{abs(e):x}", 16) != abs(e):
        print("wrong text", e)
    if not e - 1 < e < e + 1 or not e <= e or hash(e) != hash(float(e)) and float(e) == e:
        print("wrong order", e)
print(total)
products = [a * b for a in edges[::7] for b in edges[::5]]
print(sum(products), len(set(products)), max(products), min(products))
print(sorted(edges)[:4], sorted(edges)[-2:])
print([e // 2**31 for e in edges[:9]], [e % 2**31 for e in edges[-9:]])
counter = 2**62 - 3
steps = []
for _ in range(6):
    counter += 1
    steps.append(counter)
print(steps)
counter = -(2**62) + 3
steps = []
for _ in range(6):
    counter -= 1
    steps.append(counter)
print(steps)
print(range(2**62 - 1, 2**62 + 2)[2], list(range(2**63 - 1, 2**63 + 2)), len(range(0, 2**62, 2**60)))
print([2**62, 2**63].index(2**63), {2**64: "big"}[2**64], 2**64 in {2**64, 1}, (2**64,) == (2**64,))
