"""An attribute of the class cannot be set on an instance without a namespace: the error names no object."""


class Fixed:
    __slots__ = ()
    rate = 1


for change in (lambda: setattr(Fixed(), "rate", 2), lambda: delattr(Fixed(), "rate"), lambda: setattr(Fixed(), "z", 1)):
    try:
        change()
    except AttributeError as error:
        print(error, error.name, type(error.obj).__name__)
