"""Module-level code: late lookup of globals, redefinition, __name__ and friends."""


def uses_later():
    return later() + offset


try:
    uses_later()
except NameError as error:
    print(error)


def later():
    return 1


try:
    uses_later()
except NameError as error:
    print(error)
offset = 10
print(uses_later())


def later():
    return 100


print(uses_later())
offset = 0.5
print(uses_later())
print(__name__, type(__doc__).__name__)
print(uses_later.__globals__["offset"])
uses_later.__globals__["offset"] = -1
print(offset, uses_later())
uses_later.__globals__["brand_new"] = "injected"
print(brand_new)
i = 100
total = 0
for i in range(3):
    total += i
print(i, total)
i = [i for i in range(5)]
print(i)
if True:
    conditional = "bound"
else:
    never = "unbound"
print(conditional)
try:
    never
except NameError as error:
    print(error)
while (n := len(i)) > 2:
    i.pop()
print(n, i)
a = b = []
a.append(1)
print(b, a is b)
a, b = b, a
first, *_, last = "module"
print(first, last, _)
