"""The read-only view of a mapping, for the modules that hand one out: `types.MappingProxyType` in CPython."""


class mappingproxy:
    """Reads from a mapping whatever happens to it, and changes nothing."""

    __slots__ = ("_mapping",)
    __module__ = "builtins"

    def __init__(self, mapping, /):
        if isinstance(mapping, (list, tuple)) or not hasattr(type(mapping), "__getitem__"):
            raise TypeError(f"mappingproxy() argument must be a mapping, not {type(mapping).__name__}")
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __contains__(self, key):
        return key in self._mapping

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)

    def __hash__(self):
        return hash(self._mapping)

    def __eq__(self, other):
        return self._mapping == _plain(other)

    def __or__(self, other):
        return self._mapping | _plain(other)

    def __ror__(self, other):
        return _plain(other) | self._mapping

    def get(self, key, default=None, /):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()


def _plain(mapping):
    return mapping._mapping if type(mapping) is mappingproxy else mapping
