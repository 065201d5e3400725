"""types.CellType: making cells, comparison, the form of the repr."""

import types

empty = types.CellType()
one = types.CellType(1)
print(one.cell_contents, type(one) is types.CellType, isinstance(one, types.CellType))
try:
    empty.cell_contents
except ValueError as error:
    print(error)
for text in (repr(empty), repr(one), repr(types.CellType("s"))):
    kind, _, rest = text.partition(" at 0x")
    print(kind, rest.partition(": ")[2].partition(" at ")[0])

two = types.CellType(2)
print(one == types.CellType(1), one != two, one < two, one <= types.CellType(1), two > one, two >= one)
print(empty == types.CellType(), empty < one, one < empty, empty == one)
try:
    print(one < types.CellType("x"))
except TypeError as error:
    print(error)
print(one == 1, types.CellType([1]) == types.CellType([1]))
try:
    hash(one)
except TypeError as error:
    print(error)
for args in [(1, 2)]:
    try:
        types.CellType(*args)
    except TypeError as error:
        print(error)
try:
    types.CellType(contents=1)
except TypeError as error:
    print(error)
nested = types.CellType(types.CellType("inside"))
print(nested.cell_contents.cell_contents)
two.cell_contents += 40
print(two.cell_contents)
