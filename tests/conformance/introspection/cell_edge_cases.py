"""Cells shared by hand, cells of comprehension variables, cells in containers, cycles through cells."""

import types


def template():
    x = y = None

    def f():
        return x, y

    return f


code = template().__code__
one = types.CellType("one")
same = types.FunctionType(code, {}, "same", None, (one, one))
print(same())
one.cell_contents = "changed"
print(same())


def counter_with(cell):
    def make():
        n = 0

        def bump():
            nonlocal n
            n += 1
            return n

        return bump

    return types.FunctionType(make().__code__, {}, "bump", None, (cell,))


shared = types.CellType(10)
a, b = counter_with(shared), counter_with(shared)
print(a(), b(), a(), shared.cell_contents)


def cells_of(f):
    return list(f.__closure__ or ())


fs = [lambda: i for i in range(3)]
print([c.cell_contents for c in cells_of(fs[0])], fs[0](), fs[0].__closure__[0] is fs[2].__closure__[0])


def in_function():
    return [lambda: i for i in range(3)]


gs = in_function()
print([c.cell_contents for g in gs for c in cells_of(g)])
gs[0].__closure__[0].cell_contents = "all"
print([g() for g in gs])


def cycle():
    def me():
        return me

    return me


me = cycle()
print(me() is me, me.__closure__[0].cell_contents is me, cells_of(me)[0] == cells_of(me)[0])
table = {id(cell): cell for cell in cells_of(me)}
print(len(table), isinstance(cells_of(me)[0], types.CellType))
loop = types.CellType()
loop.cell_contents = loop
print(loop.cell_contents is loop)
cells = sorted([types.CellType(n) for n in (3, 1, 2)], key=lambda c: c.cell_contents)
print([c.cell_contents for c in cells], min(cells).cell_contents, max(cells).cell_contents)
print([c.cell_contents for c in sorted([types.CellType(5), types.CellType(4)])])
empty = types.FunctionType(code, {}, "empty", None, (types.CellType(), types.CellType()))
try:
    empty()
except NameError as error:
    print(error)
