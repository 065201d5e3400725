"""The flags of `re`. They have a module of their own because most programs that import `re` need no enumerations."""

import enum


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    __module__ = "re"

    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        if self._name_ is None:
            return f"re.RegexFlag({self._value_!r})"
        # Bits without a name are shown as a number.
        return "|".join([name if name[0].isdigit() else f"re.{name}" for name in self._name_.split("|")])

    __str__ = object.__str__
    _numeric_repr_ = hex
