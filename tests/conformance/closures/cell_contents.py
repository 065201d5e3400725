"""__closure__ and cell_contents: read, write, delete, the empty cell."""


def make(a, b):
    def use():
        return a, b

    def bump():
        nonlocal a
        a += 1

    return use, bump


use, bump = make(1, "b")
print(type(use.__closure__).__name__, len(use.__closure__), use.__code__.co_freevars)
cell_a, cell_b = use.__closure__
print(cell_a.cell_contents, cell_b.cell_contents)
bump()
print(cell_a.cell_contents)
cell_a.cell_contents = 50
bump()
print(use(), cell_a.cell_contents)
del cell_b.cell_contents
try:
    use()
except NameError as error:
    print(type(error).__name__, error)
try:
    print(cell_b.cell_contents)
except ValueError as error:
    print(type(error).__name__, error)
del cell_b.cell_contents
cell_b.cell_contents = None
print(use())
print((lambda: 1).__closure__, make.__closure__)
try:
    use.__closure__ = ()
except AttributeError as error:
    print(type(error).__name__, error)
try:
    use.__closure__[0] = cell_b
except TypeError as error:
    print(type(error).__name__, error)
print(type(cell_a).__name__, type(cell_a))
