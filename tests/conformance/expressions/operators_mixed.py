"""Operator precedence and associativity, unary operators, boolean arithmetic."""

print(2 + 3 * 4, (2 + 3) * 4, 2**3**2, -(2**2), (-2) ** 2, -2**2)
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(1 + 2 - 3 + 4, 2 * 3 % 4, 100 / 10 / 2, 100 // 7 // 2, 2 - -2, - -2, +-+2, ~5, ~-1, not not 1)
print(1 | 2 & 3 ^ 1, 1 << 2 + 1, (1 << 2) + 1, 5 & 3 == 1, 6 | 1 << 3)
print(not 1 == 2, not (1 or 0) and 5, 1 or 1 / 0, 0 and 1 / 0)
print(True + True, True * 5, -True, ~True if False else "skip", True / 2, True == 1, True is True == 1)
print(1 if True else 2 + 10, (1 if False else 2) + 10, [1, 2][0 if False else 1])
print("a" + "b" * 3, [0] * 2 + [1], (1,) * 3, 2 * "xy", 0 * "a", -1 * [1], b"ab" * 2)
print(3 in [1, 2, 3] and "x" not in "abc", 1 in {1: 2}, "k" in {"k"}, 2.0 in (1, 2), "" in "abc")
print("%s" % 5, "%d items" % 3, "%s-%s" % (1, "b"), "%05.2f|%x|%r" % (3.14159, 255, "q"))
print(2**-1, 0**0, 0.0**0, (-8) ** 2, 4**0.5, 10**20 // 3, -(10**20) % 7)
print(5 .__class__.__name__, (5).real, 1.5 .is_integer(), (2.0).is_integer())
a = 10
a += 5
a -= 3
a *= 2
a //= 5
a **= 3
a %= 50
a <<= 3
a >>= 1
a |= 1
a &= 0xFF
a ^= 0xF
print(a)
a /= 4
print(a)
x = [1, 2]
y = x
y += [3]
y *= 2
print(x, x is y)
s = "ab"
t = s
t += "c"
print(s, t)
print((lambda x: x + 1)(1) + (lambda: 5)(), (yes := 1) and yes + 1)
print(1_000_000, 0xFF, 0o17, 0b101, 1e3, 1.5e-3, .5, 5., 0x_ff, 1_0.0_1)
