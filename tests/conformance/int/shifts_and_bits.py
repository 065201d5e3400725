"""Shifts and bitwise operators in a loop that goes over the border of small integers."""


for n in range(70):
    r = []
    for a, b in ((1, n), (-1, n), (1 << n, 3), (2**61, n), (-5, n)):
        try: r.append((a << b, a >> b, a | b, a ^ b))
        except Exception as e: r.append(e)
    if n in (0, 1, 60, 61, 62, 63, 64, 69): print(r)
try: print(1 << -1)
except ValueError as e: print(e)
print(True | False, True ^ 1, True << 2)
