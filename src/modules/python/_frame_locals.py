"""What `f_locals` of a function's frame is: a view of its variables, which can be set."""

import _frames
from _collections_abc import MutableMapping

_missing = object()
# Those whose text is being made.
_shown = set()


class FrameLocalsProxy(MutableMapping):
    """The variables of a frame by their names, and names that the frame has been given besides."""

    __module__ = 'builtins'
    __slots__ = ('_frame',)

    def __init__(self, frame):
        self._frame = frame

    def __getitem__(self, name):
        value = _frames.get(self._frame, name, _missing)
        if value is _missing:
            try:
                return _frames.more(self._frame)[name]
            except KeyError:
                raise KeyError(f'local variable {name!r} is not defined' if isinstance(name, str) else name) from None
        return value

    def __setitem__(self, name, value):
        if not _frames.set(self._frame, name, value):
            _frames.more(self._frame)[name] = value

    def __delitem__(self, name):
        if _frames.is_variable(self._frame, name):
            raise TypeError('cannot remove variables from FrameLocalsProxy')
        del _frames.more(self._frame)[name]

    def __iter__(self):
        yield from _frames.names(self._frame)
        yield from list(_frames.more(self._frame))

    def __len__(self):
        return len(_frames.names(self._frame)) + len(_frames.more(self._frame))

    def __contains__(self, name):
        return _frames.get(self._frame, name, _missing) is not _missing or name in _frames.more(self._frame)

    def __reversed__(self):
        return list(self)[::-1]

    def __repr__(self):
        # It is often one of the variables.
        if id(self) in _shown:
            return '{...}'
        _shown.add(id(self))
        try:
            return repr(dict(self))
        finally:
            _shown.discard(id(self))

    def __eq__(self, other):
        if isinstance(other, FrameLocalsProxy):
            return self._frame is other._frame
        if isinstance(other, dict):
            return dict(self) == other
        return NotImplemented

    __hash__ = None

    def keys(self):
        return list(self)

    def values(self):
        return [self[name] for name in self]

    def items(self):
        return [(name, self[name]) for name in self]

    def copy(self):
        return dict(self)

    def pop(self, name, *default):
        if _frames.is_variable(self._frame, name):
            raise ValueError('cannot remove local variables from FrameLocalsProxy')
        return _frames.more(self._frame).pop(name, *default)

    def __or__(self, other):
        return dict(self) | dict(other)

    def __ror__(self, other):
        return dict(other) | dict(self)

    def __ior__(self, other):
        self.update(other)
        return self
