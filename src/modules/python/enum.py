"""Enumerations: classes whose attributes are a fixed set of named, unique members.

The metaclass `EnumType` collects the members while the class body runs (in an `EnumDict`), creates them while the class
is created (each `_ProtoMember` replaces itself), and then makes calls of the class look members up instead.
"""

import builtins
import sys
from _caller import module_of_caller
from _enum_body import NOT_GIVEN, EnumDict, auto, is_descriptor, member, nonmember, property
from types import MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
    "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
    "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS",
    "UNIQUE",
]

# The metaclass asks for these classes before they exist.
Enum = Flag = ReprEnum = EJECT = None


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _bits(number):
    """The powers of two that a number is the sum of, the smallest first."""
    while number:
        bit = number & -number
        yield bit
        number ^= bit


def _bin(number, digits=None):
    """The bits of a number as a sign bit, a blank, and at least `digits` digits, in two's complement."""
    ceiling = 1 << number.bit_length()
    sign, text = ("0", bin(number + ceiling)) if number >= 0 else ("1", bin(~number ^ (ceiling - 1) + ceiling))
    return f"0b{sign} {text[3:].rjust(digits or 0, sign)}"


class _ProtoMember:
    """Holds the place of a member in the namespace until the class exists, and then creates it."""

    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __set_name__(self, cls, place):
        name = self.name
        new = self._create(cls, name)
        delattr(cls, place)
        value = new._value_
        found = cls._find_value(value)
        if found is None:
            found = new
            if cls._boundary_ is None:
                cls._member_names_.append(name)
            elif isinstance(value, int):
                cls._flag_mask_ |= value
                cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
                if _is_single_bit(value):
                    cls._singles_mask_ |= value
                    # Combinations and the empty flag have a name but are not iterated over.
                    cls._member_names_.append(name)
        cls._add_member_(name, found)
        cls._add_value(value, found)

    def _create(self, cls, name):
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        new = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(new, "_value_"):
            if cls._member_type_ is object:
                new._value_ = value
            else:
                try:
                    new._value_ = cls._member_type_(*args)
                except Exception as exc:
                    raise TypeError("_value_ not set in __new__, unable to create it") from exc
        new._name_ = name
        new.__objclass__ = cls
        new.__init__(*args)
        new._sort_order_ = len(cls._member_names_)
        return new


class EnumType(type):
    """The type of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_extension(cls, bases)
        namespace = EnumDict(cls)
        _, first_enum = _mixins(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = first_enum._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        ignored = {*classdict.get("_ignore_", ()), "_ignore_", "_order_"}
        namespace = {name: value for name, value in classdict.items() if name not in ignored}
        for name in classdict._member_names:
            namespace[f"<{name}>"] = _ProtoMember(name, namespace.pop(name))
        invalid = {"mro", ""} & set(classdict._member_names)
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(n) for n in invalid)}")
        generator = namespace.get("_generate_next_value_")
        if generator is not None and type(generator) is not staticmethod:
            namespace["_generate_next_value_"] = staticmethod(generator)

        data_type, first_enum = _mixins(cls, bases)
        new_member, use_args = _find_new(namespace, data_type, first_enum)
        namespace.update(
            _new_member_=new_member, _use_args_=use_args, _member_type_=data_type, _value_repr_=_data_repr(bases),
            _member_names_=[], _member_map_={}, _value2member_map_={}, _unhashable_members_=[],
            _boundary_=boundary or getattr(first_enum, "_boundary_", None),
            _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except Exception as exc:
            # The note about `__set_name__` would tell of a class that no program knows.
            if hasattr(exc, "__notes__"):
                del exc.__notes__
            raise
        _choose_methods(enum_class, bases, data_type, first_enum, namespace)
        _check_order(enum_class, classdict.get("_order_"))
        if Flag is not None and issubclass(enum_class, Flag):
            values = [m._value_ for m in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        return enum_class

    def __init__(cls, *args, **kwds):
        # The keywords are for __new__ alone.
        super().__init__(*args)

    def __call__(cls, value, names=NOT_GIVEN, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """Find the member with a value; or, called on a class without members, create an enumeration."""
        if cls._member_map_:
            if names is not NOT_GIVEN:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is NOT_GIVEN and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(value, None if names is NOT_GIVEN else names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = _mixins(class_name, bases)
        namespace = metacls.__prepare__(class_name, bases)
        for name, value in _named_values(first_enum, names, start):
            namespace[name] = value
        namespace["__module__"] = module_of_caller() if module is None else module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    # `member.value` and `member.name` are hot, and therefore plain properties of `Enum`. Access through the class,
    # where there may be a member of that name, comes here first.

    @builtins.property
    def name(cls):
        return cls._class_attribute("name")

    @builtins.property
    def value(cls):
        return cls._class_attribute("value")

    def _class_attribute(cls, name):
        if name in cls._member_map_:
            return cls._member_map_[name]
        for base in cls.__mro__:
            if name in base.__dict__ and base is not Enum:
                return base.__dict__[name]
        raise AttributeError(f"{cls!r} has no attribute {name!r}")

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return (members[name] for name in cls._member_names_)

    def __reversed__(cls):
        members = cls._member_map_
        return (members[name] for name in reversed(cls._member_names_))

    def __dir__(cls):
        names = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
            "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_,
        }
        own_type = cls._member_type_
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        return sorted(names if own_type is object else names.union(dir(own_type)))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
        except ValueError:
            return cls._find_value(value) is not None
        return True

    @builtins.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def _find_value(cls, value):
        """The member with the value, or `None`."""
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for known, found in cls._unhashable_members_:
                if known == value:
                    return found
            return None

    def _add_value(cls, value, member):
        try:
            cls._value2member_map_.setdefault(value, member)
        except TypeError:
            cls._unhashable_members_.append((value, member))

    def _add_member_(cls, name, member):
        known = cls._member_map_.get(name)
        if known is not None:
            if known is not member:
                raise NameError(f"{name!r} is already bound: {known!r}")
            return
        cls._set_member_attribute(name, member)
        cls._member_map_[name] = member

    def _set_member_attribute(cls, name, member):
        # A member that is named like a property or method of its class must leave it to the members.
        for base in cls.__mro__[1:]:
            inherited = base.__dict__.get(name)
            if base is Enum and name in ("name", "value"):
                return
            if isinstance(inherited, builtins.property):
                getter = inherited.fget
            elif inherited is not None and is_descriptor(inherited):
                def getter(self):
                    return getattr(self._value_, name)
            else:
                continue
            redirect = property(getter)
            redirect.member = member
            redirect.__set_name__(cls, name)
            member = redirect
            break
        setattr(cls, name, member)


EnumMeta = EnumType


def _check_extension(class_name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")


def _mixins(class_name, bases):
    """The data type of the members, and the enumeration that the new one derives from."""
    if not bases:
        return object, None
    if not isinstance(bases[-1], EnumType):
        raise TypeError("new enumerations should be created as "
                        "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
    data_types = {data_type for base in bases if (data_type := _data_type(base)) is not None}
    if len(data_types) > 1:
        raise TypeError(f"too many data types for {class_name!r}: {data_types!r}")
    return data_types.pop() if data_types else object, bases[-1]


def _data_type(chain):
    candidate = None
    for base in chain.__mro__:
        if base is object:
            continue
        if isinstance(base, EnumType):
            if base._member_type_ is not object:
                return base._member_type_
        elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
            # A subclass without a constructor of its own still is the type of the value.
            return candidate or base
        else:
            candidate = candidate or base
    return None


def _data_repr(bases):
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                return base._value_repr_
            if "__dataclass_fields__" in base.__dict__ and base.__dataclass_params__.repr:
                return _dataclass_repr
            if "__repr__" in base.__dict__:
                return base.__dict__["__repr__"]
    return None


def _dataclass_repr(value):
    # The name of the member comes first, that of the dataclass would only repeat what it is.
    return ", ".join([f"{name}={getattr(value, name)!r}" for name, f in value.__dataclass_fields__.items() if f.repr])


def _find_new(namespace, data_type, first_enum):
    """What creates members, and whether it takes the parts of the value."""
    if first_enum is None:
        return object.__new__, False
    new = namespace.pop("__new__", None)
    if new is not None:
        # The members were made by it; calls of the class must go to the look-up of `Enum`.
        namespace["__new_member__"] = new
    else:
        new = getattr(data_type, "__new_member__", None) or getattr(first_enum, "__new_member__", None)
        if new is None:
            new = data_type.__new__
    if isinstance(new, staticmethod):
        new = new.__func__
    return new, new is not object.__new__


def _choose_methods(enum_class, bases, data_type, first_enum, namespace):
    """Prefer the methods of enumerations to those of a data type, which come first among the base classes."""
    if first_enum is None:
        return
    enum_class.__new__ = Enum.__new__ if Enum is not None else first_enum.__new__
    if ReprEnum in bases:
        if data_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
        if "__format__" not in namespace:
            enum_class.__format__ = data_type.__format__
        if "__str__" not in namespace:
            method = data_type.__str__
            enum_class.__str__ = data_type.__repr__ if method is object.__str__ else method
    for name in ("__repr__", "__str__", "__format__"):
        if name not in namespace and not (ReprEnum in bases and name != "__repr__"):
            if getattr(enum_class, name) in (getattr(data_type, name), getattr(object, name)):
                setattr(enum_class, name, getattr(first_enum, name))
    if Flag is not None and issubclass(enum_class, Flag):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in namespace:
                setattr(enum_class, name, getattr(Flag, name))


def _check_order(enum_class, order):
    if order is None:
        return
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    names = enum_class._member_names_
    known = enum_class._member_map_
    # Aliases may be listed, and count for nothing.
    order = [name for name in order if name not in known or name in names]
    if order != names:
        raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {order!r}")


def _named_values(first_enum, names, start):
    """The pairs that the functional interface means: a string or a list of names, a mapping, or pairs."""
    if names is None:
        return []
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (list, tuple)) and names and isinstance(names[0], str):
        values = []
        for count, name in enumerate(names):
            values.append(first_enum._generate_next_value_(name, start, count, values[:]))
        return zip(names, values)
    return [(item, names[item]) if isinstance(item, str) else item for item in names]


def _read_only(name):
    def refuse_to_set(self, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")

    def refuse_to_delete(self):
        raise AttributeError(f"<enum 'Enum'> cannot delete attribute {name!r}")
    return refuse_to_set, refuse_to_delete


class Enum(metaclass=EnumType):
    """A class of named values. Its members are created when the class is, and there are no others."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except (KeyError, TypeError):
            found = cls._find_value(value)
        if found is not None:
            return found
        if not cls._member_map_:
            if any(type(value) is _ProtoMember for value in vars(cls).values()):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
            raise TypeError(f"{cls!r} has no members defined")
        return _missing(cls, value)

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def __signature__(cls):
        if cls._member_map_:
            return "(*values)"
        return "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        found = cls._find_value(value)
        if found is not None and found is not self:
            raise ValueError(f"{value!r} is already bound: {found!r}")
        cls._add_value(value, self)

    def __repr__(self):
        cls = self.__class__
        value_repr = cls._value_repr_ or repr
        return f"<{cls.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        own = [name for name in getattr(self, "__dict__", ()) if name[0] != "_"]
        inherited = [name for cls in self.__class__.mro() for name, attribute in cls.__dict__.items()
                     if name[0] != "_" and name not in cls.__dict__.get("_member_map_", ())
                     and not isinstance(attribute, EnumType)] if self._member_type_ is object else object.__dir__(self)
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value", *own, *inherited})

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _name(self):
        return self._name_

    def _value(self):
        return self._value_

    name = builtins.property(_name, *_read_only("name"), "The name of the member.")
    value = builtins.property(_value, *_read_only("value"), "The value of the member.")
    del _name, _value


def _missing(cls, value):
    """Ask the class for a member for a value that none has."""
    error = None
    try:
        result = cls._missing_(value)
    except Exception as exc:
        error, result = exc, None
    if isinstance(result, cls) or cls._boundary_ is not None and cls._boundary_ is EJECT and isinstance(result, int):
        return result
    invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if error is None:
        if result is None:
            raise invalid
        error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} "
                          "instead of None or a valid member")
    if not isinstance(error, ValueError):
        error.__context__ = invalid
    raise error


class ReprEnum(Enum):
    """An enumeration whose members have their own `repr` only, and else look like their data type."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are integers."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        for argument, value in zip(("encoding", "errors"), values[1:]):
            if not isinstance(value, str):
                raise TypeError(f"{argument} must be a string, not {value!r}")
        text = str(*values)
        self = str.__new__(cls, text)
        self._value_ = text
        return self

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What happens to bits that no flag of the class has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """An enumeration whose members can be combined with `|`, `&`, `^` and `~`."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return 1 if start is None else start
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        members = cls._value2member_map_
        for bit in _bits(value & cls._flag_mask_):
            yield members.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        given = value
        all_bits, boundary = cls._all_bits_, cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ cls._flag_mask_):
            value = cls._apply_boundary(value)
            if boundary is EJECT:
                return value
        if value < 0:
            value = value + all_bits + 1 if boundary is EJECT or boundary is KEEP else value & cls._singles_mask_
            found = cls._value2member_map_.get(value) or cls._combine(value)
            cls._value2member_map_[given] = found
            return found
        return cls._value2member_map_.get(value) or cls._combine(value)

    @classmethod
    def _apply_boundary(cls, value):
        mask, boundary = cls._flag_mask_, cls._boundary_
        if boundary is CONFORM:
            return value & mask
        if boundary is KEEP:
            return value if value >= 0 else max(cls._all_bits_ + 1, 1 << value.bit_length()) + value
        if boundary is EJECT:
            return value
        digits = max(value.bit_length(), mask.bit_length())
        raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_bin(value, digits)}\n"
                         f"  allowed {_bin(mask, digits)}")

    @classmethod
    def _combine(cls, value):
        """Create the member for a value that no named flag has."""
        new = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(new, "_value_"):
            new._value_ = value
        members = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            members += [m for m in cls._member_map_.values()
                        if m not in members and m._value_ and m._value_ & value == m._value_]
        rest = value
        for part in members:
            rest &= ~part._value_
        names = [m._name_ for m in members]
        if rest and names:
            if cls._boundary_ is STRICT:
                raise ValueError(f"{cls!r}: no members with value {rest!r}")
            names.append(cls._numeric_repr_(rest))
        new._name_ = "|".join(names) or None
        return cls._value2member_map_.setdefault(value, new)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} "
                            f"and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        cls = self.__class__
        value = (cls._value_repr_ or repr)(self._value_)
        return f"<{cls.__name__}: {value}>" if self._name_ is None else f"<{cls.__name__}.{self._name_}: {value}>"

    def __str__(self):
        cls = self.__class__
        return f"{cls.__name__}({self._value_!r})" if self._name_ is None else f"{cls.__name__}.{self._name_}"

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._operand(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._inverted_ is None:
            cls = self.__class__
            keeps = self._boundary_ is EJECT or self._boundary_ is KEEP
            self._inverted_ = cls(~self._value_ if keeps else self._singles_mask_ & ~self._value_)
        return self._inverted_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are integers, and mix with others."""


def show_flag_values(value):
    """The single bits that the value is made of."""
    return list(_bits(value.value if isinstance(value, Enum) else value))


def global_enum_repr(self):
    """A member as its module shows it."""
    return f"{self.__class__.__module__.rpartition('.')[2]}.{self._name_}"


def global_flag_repr(self):
    """A flag as its module shows it."""
    module = self.__class__.__module__.rpartition(".")[2]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_})"
    if self._boundary_ is not FlagBoundary.KEEP or "|" not in self._name_:
        return "|".join([f"{module}.{name}" for name in self._name_.split("|")])
    return "|".join([name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    """A member by its name alone."""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Makes the members names of the module, and shows them as such."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


def unique(enumeration):
    """Refuse an enumeration in which two names have the same value."""
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {aliases}")
    return enumeration


def _aliases(enumeration):
    return ", ".join(f"{name} -> {m.name}" for name, m in enumeration.__members__.items() if name != m.name)


class EnumCheck(StrEnum):
    """What `verify` can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Decorates an enumeration with checks of its values."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                _verify_unique(enumeration)
            elif check is CONTINUOUS:
                _verify_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _verify_named_flags(enumeration)
        return enumeration


def _verify_unique(enumeration):
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError(f"aliases found in {enumeration!r}: {aliases}")


def _verify_continuous(enumeration):
    values = {m.value for m in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        expected = [1 << shift for shift in range(low.bit_length(), high.bit_length() - 1)]
    else:
        expected = range(low + 1, high)
    missing = [value for value in expected if value not in values]
    if missing:
        kind = "flag" if issubclass(enumeration, Flag) else "enum"
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values "
                         f"{', '.join(str(value) for value in missing)}")


def _verify_named_flags(enumeration):
    singles = {m.value for m in enumeration}
    incomplete, missing = [], set()
    for name, alias in enumeration.__members__.items():
        bits = [bit for bit in _bits(alias.value) if bit not in singles] if alias.value > 0 else []
        if bits:
            incomplete.append(name)
            missing.update(bits)
    if incomplete:
        names = ", ".join(incomplete[:-1]) + " and " + incomplete[-1] if len(incomplete) > 1 else incomplete[0]
        subject = f"aliases {names} are" if len(incomplete) > 1 else f"alias {names} is"
        values = sorted(missing)
        count = f"value {hex(values[0])}" if len(values) == 1 else f"combined values of {hex(sum(values))}"
        raise ValueError(f"invalid Flag {enumeration.__name__!r}: {subject} missing {count} "
                         "[use enum.show_flag_values(value) for details]")
