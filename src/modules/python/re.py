"""Regular expressions. The patterns, their methods and the matches are native, in `_sre`."""

import _sre
from types import MappingProxyType
from _sre import Match, Pattern, purge

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
    "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL",
    "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]

# What is made when a program first asks for it.
_FLAGS = frozenset({
    "RegexFlag", "NOFLAG", "ASCII", "A", "IGNORECASE", "I", "LOCALE", "L", "UNICODE", "U", "MULTILINE", "M", "DOTALL", "S",
    "VERBOSE", "X", "DEBUG",
})


def __getattr__(name):
    if name in _FLAGS:
        from _re_flags import RegexFlag
        globals().update(RegexFlag.__members__, RegexFlag=RegexFlag)
        return globals()[name]
    raise AttributeError(f"module 're' has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *_FLAGS})


class PatternError(Exception):
    """A pattern or a template is not valid; says why, and where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError
_sre.register(PatternError, MappingProxyType)
_compile = _sre.compile


def compile(pattern, flags=0):
    """Compile a pattern to a pattern object."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Return the match of the pattern at the beginning of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Return the match of the pattern with all of the string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Return the first match of the pattern in the string, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """Return a list of what the pattern's groups, or without groups the pattern, match in the string."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over the matches of the pattern in the string."""
    return _compile(pattern, flags).finditer(string)


# Stands for an argument that is not given.
class _Absent(int):
    pass


_absent = _Absent()


def _more_arguments(function, least, name, args, number, flags):
    """The number and the flags of a call, which may have come by position."""
    if args:
        if number is not _absent:
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
        number, *args = args
        if args:
            if flags is not _absent:
                raise TypeError(f"{function}() got multiple values for argument 'flags'")
            flags, *args = args
            if args:
                raise TypeError(f"{function}() takes from {least} to {least + 2} positional arguments "
                                f"but {least + 2 + len(args)} were given")
        from _warnings import _warn_caller
        _warn_caller(f"{name!r} is passed as positional argument", DeprecationWarning)
    return number, flags


def sub(pattern, repl, string, *args, count=_absent, flags=_absent):
    """Return the string with the matches of the pattern replaced by a template's text or a function's results."""
    if args:
        count, flags = _more_arguments("sub", 3, "count", args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_absent, flags=_absent):
    """Return what sub() does, and how many matches have been replaced."""
    if args:
        count, flags = _more_arguments("subn", 3, "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_absent, flags=_absent):
    """Return a list of the parts of the string between matches of the pattern, and what its groups match."""
    if args:
        maxsplit, flags = _more_arguments("split", 2, "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


_ESCAPES = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """Return a pattern that matches just this text."""
    if isinstance(pattern, str):
        return pattern.translate(_ESCAPES)
    return str(pattern, "latin1").translate(_ESCAPES).encode("latin1")
