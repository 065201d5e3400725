"""Context variables: values that each task has for itself."""

from _types import GenericAlias, _native

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_MISSING = object()


@_native
class ContextVar:
    """A variable whose value depends on the context that runs."""

    __module__ = '_contextvars'

    def __init__(self, name, /, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_MISSING, /):
        value = _current._values.get(self, _MISSING)
        if value is not _MISSING:
            return value
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        token = object.__new__(Token)
        token._var, token._old, token._context = self, _current._values.get(self, _MISSING), _current
        token._used = False
        _current._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _MISSING:
            _current._values.pop(self, None)
        else:
            _current._values[self] = token._old

    __class_getitem__ = classmethod(GenericAlias)

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


class _MissingType:
    def __repr__(self):
        return "<Token.MISSING>"


@_native
class Token:
    """What `set` returns, to restore the value that the variable had before."""

    __module__ = '_contextvars'
    __class_getitem__ = classmethod(GenericAlias)

    MISSING = _MissingType()

    def __init__(self, /, *args, **kwargs):
        raise RuntimeError('Tokens can only be created by ContextVars')

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return Token.MISSING if self._old is _MISSING else self._old

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"


@_native
class Context:
    """The values of context variables."""

    __module__ = '_contextvars'

    def __init__(self, /, *args, **kwargs):
        if args or kwargs:
            raise TypeError('Context() does not accept any arguments')
        self._values = {}
        self._outer = None

    def run(self, /, *args, **kwargs):
        """Calls the first argument with the others while this context is the one that runs."""
        global _current
        if not args:
            raise TypeError("run() missing 1 required positional argument")
        if self._outer is not None:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._outer, _current = _current, self
        try:
            return args[0](*args[1:], **kwargs)
        finally:
            _current, self._outer = self._outer, None

    def copy(self):
        other = Context()
        other._values = dict(self._values)
        return other

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def get(self, var, default=None, /):
        return self[var] if var in self else default

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None


_current = Context()


@_native
def copy_context():
    """A copy of the context that runs."""
    return _current.copy()


copy_context.__module__ = '_contextvars'
