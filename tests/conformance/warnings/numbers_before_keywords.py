"""A number that runs into a keyword ends there, with a warning."""

x = 5
print(1if x else 2, 1or x, 0xfor x, 0x1for 2, 1.5and 2, 1in [1], 1is x, 1not in [2])
print([1for x in range(2)], 1e5if 1else 2, 0b1or 3, 0o7and 4, 1jif x else 0, 1_000if x else 0, 1.if x else 0)
print([0x1for x in (1, 2)], [3for _ in "ab"if 1], {1:2for x in [1]})
print(1 if x else 2, 0xf or x, 1and 2)
if 1and x:
    print("so it is")
