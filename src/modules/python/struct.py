"""Values as packed bytes. Formats are read and applied by `_struct`; here is the class of formats to use again."""

from _struct import calcsize, format_text as _format_text, pack, pack_into, unpack, unpack_from
from _types import _native

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    pass


@_native
class unpack_iterator:
    __module__ = "_struct"
    __slots__ = ("_struct", "_buffer", "_at")

    def __init__(self, struct, buffer):
        size = struct.size
        if size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        view = memoryview(buffer)
        if view.nbytes % size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
        self._struct, self._buffer, self._at = struct, view, 0

    def __iter__(self):
        return self

    def __length_hint__(self):
        return 0 if self._buffer is None else (self._buffer.nbytes - self._at) // self._struct.size

    def __next__(self):
        if self._buffer is None:
            raise StopIteration
        if self._at >= self._buffer.nbytes:
            self._buffer.release()
            self._buffer = None
            raise StopIteration
        values = unpack_from(self._struct.format, self._buffer, self._at)
        self._at += self._struct.size
        return values


@_native
class Struct:
    __module__ = "_struct"
    __slots__ = ("format", "size", "__weakref__")

    def __init__(self, format):
        self.format = _format_text(format)
        self.size = calcsize(format)

    def __repr__(self):
        return f"{type(self).__name__}({self.format!r})"

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, *args):
        return pack_into(self.format, *args)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return unpack_iterator(self, buffer)


@_native
def iter_unpack(format, buffer, /):
    return unpack_iterator(Struct(format), buffer)


iter_unpack.__module__ = '_struct'
