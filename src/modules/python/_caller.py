"""Which module of the program has called the library."""

from _frames import of_program


def module_of_caller():
    place = of_program()
    return '__main__' if place is None else place[0].get('__name__', '__main__')
