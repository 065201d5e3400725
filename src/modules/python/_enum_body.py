"""What stands in the body of an enumeration: the namespace it runs in, and what `enum` offers to write there."""

import builtins

class _Named:
    """Stands for an argument that is not given, and shows it by a name."""

    def __init__(self, shown):
        self.shown = shown

    def __repr__(self):
        return self.shown


NOT_GIVEN = _Named("<not given>")
AUTO_NULL = _Named("_auto_null")


class nonmember:
    """Marks a value in an enumeration that is no member."""

    __module__ = "enum"

    def __init__(self, value):
        self.value = value


class member:
    """Marks a value in an enumeration that would not be a member otherwise, such as a function."""

    __module__ = "enum"

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for a value that the enumeration generates."""

    __module__ = "enum"

    def __init__(self, value=AUTO_NULL):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(builtins.property):
    """A property of members only, which lets a member have the same name: that is what the class then gives."""

    __module__ = "enum"
    member = None

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is not None:
            if self.fget is None:
                raise AttributeError(f"{owner!r} has no attribute {self.name!r}")
            return self.fget(instance)
        if self.member is not None:
            return self.member
        raise AttributeError(f"{owner!r} has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)


def is_descriptor(obj):
    cls = type(obj)
    # The builtin descriptors do not show their methods in every runtime.
    return (hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")
            or isinstance(obj, _DESCRIPTOR_TYPES))


_DESCRIPTOR_TYPES = (type(is_descriptor), type(str.title), type(str.__len__), builtins.property, classmethod,
                     staticmethod, type(type.__dict__["__name__"]))


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    prefix = f"_{class_name}__"
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith("__")


def _is_nested_class(class_name, value):
    return isinstance(value, type) and value.__qualname__.endswith(f"{class_name}.{value.__name__}")


def _is_record(value):
    return type(value) is tuple or isinstance(value, tuple) and hasattr(value, "_fields")


class EnumDict(dict):
    """The namespace of the body of an enumeration, which finds out what is a member."""

    __module__ = "enum"
    _SETTINGS = frozenset({
        "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
        "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
    })

    def __init__(self, cls_name=None):
        super().__init__()
        # A dictionary, for the order and the membership test.
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name
        self._generate_next_value = None

    @builtins.property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        pairs = members.items() if hasattr(members, "items") else members
        for name, value in [*pairs, *more_members.items()]:
            self[name] = value

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._setting(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            value = self._add(key, value.value)
        elif not is_descriptor(value) and not (self._cls_name and _is_nested_class(self._cls_name, value)):
            value = self._add(key, value)
        dict.__setitem__(self, key, value)

    def _setting(self, name, value):
        if name not in self._SETTINGS:
            raise ValueError(f"_sunder_ names, such as {name!r}, are reserved for future Enum use")
        if name == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif name == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _add(self, name, value):
        if name in self:
            raise TypeError(f"{name!r} already defined as {self[name]!r}")
        if isinstance(value, auto):
            value = self._resolve(name, value)
        elif _is_record(value) and any(isinstance(item, auto) for item in value):
            items = [self._resolve(name, item) if isinstance(item, auto) else item for item in value]
            value = tuple(items) if type(value) is tuple else type(value)(*items)
        else:
            self._last_values.append(value)
        self._member_names[name] = None
        return value

    def _resolve(self, name, placeholder):
        if placeholder.value is AUTO_NULL:
            placeholder.value = self._generate_next_value(name, 1, len(self._member_names), self._last_values[:])
        self._auto_called = True
        # The value alone, even if it is one item of a tuple: the next one is generated from it.
        self._last_values.append(placeholder.value)
        return placeholder.value
