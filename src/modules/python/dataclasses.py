"""Classes made of their annotated fields: `dataclass` reads these and adds the methods that follow from them.

`_dataclass_methods` writes and compiles these methods.
"""

import sys
from abc import update_abstractmethods
from types import GenericAlias, MappingProxyType
from copy import deepcopy
from keyword import iskeyword
from _caller import module_of_caller
from _dataclass_methods import Methods
from types import BuiltinFunctionType, CodeType, EllipsisType, FunctionType, NoneType, NotImplementedType, new_class

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was assigned to or deleted."""


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FieldKind:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
# As an annotation: the fields below it are keyword-only.
KW_ONLY = _KW_ONLY_TYPE()

_FIELD = _FieldKind("_FIELD")
_FIELD_CLASSVAR = _FieldKind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FieldKind("_FIELD_INITVAR")


class InitVar:
    """As an annotation: an argument of `__init__` that goes to `__post_init__` and is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field. Only `field` creates them; their attributes are meant for reading."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata",
                 "kw_only", "_field_type")
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only

    def __repr__(self):
        shown = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        details = ",".join([f"{name}={getattr(self, name)!r}" for name in shown])
        return f"Field({details},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        # The default may be a descriptor, which would have been told, were it not inside a field.
        method = getattr(type(self.default), "__set_name__", None)
        if method is not None:
            method(self.default, owner, name)

    @property
    def has_default(self):
        return self.default is not MISSING

    @property
    def has_factory(self):
        return self.default_factory is not MISSING

    def _is_required(self):
        return not self.has_default and not self.has_factory


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots",
                 "weakref_slot")

    def __init__(self, **params):
        for name, value in params.items():
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Say more about a field than its annotation and default do."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add methods to a class that follow from its annotated fields; decorates with or without options."""
    def wrap(cls):
        return _process(cls, _DataclassParams(
            init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
            kw_only=kw_only, slots=slots, weakref_slot=weakref_slot))
    return wrap if cls is None else wrap(cls)


def _process(cls, params):
    cls.__module__  # What is no class has none, and is refused so.
    setattr(cls, _PARAMS, params)
    all_fields = _inherited_fields(cls, params.frozen)
    all_fields.update(_own_fields(cls, params.kw_only))
    setattr(cls, _FIELDS, all_fields)
    # Asked before any method is added. A class that defines __eq__ alone has None for its hash, which nobody chose.
    has_hash = "__hash__" in cls.__dict__ and not (cls.__dict__["__hash__"] is None and "__eq__" in cls.__dict__)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")

    signature = _Signature(all_fields.values())
    instance_fields = [f for f in all_fields.values() if f._field_type is _FIELD]
    compared = [f.name for f in instance_fields if f.compare]
    methods = Methods(cls)
    if params.init:
        signature.check_order()
        passed_on = None
        if hasattr(cls, _POST_INIT):
            passed_on = [f for f in all_fields.values() if f._field_type is _FIELD_INITVAR and f.init]
        methods.init(all_fields.values(), signature, params.frozen, params.slots, instance_fields, passed_on)
    if params.repr:
        methods.repr([f.name for f in instance_fields if f.repr])
    if params.eq:
        methods.eq(compared)
    if params.order:
        methods.order(compared)
    if params.frozen:
        methods.frozen([f.name for f in instance_fields])
    hashed = [f.name for f in instance_fields if (f.compare if f.hash is None else f.hash)]
    makes_hash = _makes_hash(cls, params, has_hash)
    if makes_hash:
        methods.hash(hashed)
    for method in methods.compiled():
        if method.__name__ == "__init__":
            method.__annotations__ = {**{f.name: f.type for f in signature.parameters}, "return": None}
        if not _add_method(cls, method) and method.__name__ in _NOT_OVERWRITTEN:
            hint = _NOT_OVERWRITTEN[method.__name__]
            raise TypeError(f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}{hint}")
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _replace
    if params.eq and not makes_hash and not has_hash:
        # Equal instances can become unequal.
        cls.__hash__ = None
    if not cls.__doc__:
        cls.__doc__ = f"{cls.__name__}{signature.text()}"
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in signature.positional])
    if params.slots:
        cls = _with_slots(cls, params, [f.name for f in instance_fields])
    elif params.weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    return update_abstractmethods(cls)


def _inherited_fields(cls, frozen):
    inherited = {}
    frozen_bases = []
    for base in reversed(cls.__mro__[1:]):
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            inherited.update(base_fields)
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    if frozen_bases:
        if any(frozen_bases) and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if frozen and not all(frozen_bases):
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return inherited


def _own_fields(cls, kw_only):
    annotations = cls.__dict__.get("__annotations__", {})
    own = {}
    seen_marker = False
    for name, annotation in annotations.items():
        if _resolve(annotation, cls) is KW_ONLY:
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
        else:
            own[name] = _own_field(cls, name, annotation, kw_only)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    for name, f in own.items():
        # The class keeps the default itself, as if `field` had not been called.
        if isinstance(getattr(cls, name, None), Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    return own


def _own_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        # A slot that a base class made is no default.
        f = field(default=MISSING if type(default) is _SlotType else default)
    f.name, f.type = name, annotation
    f._field_type = _field_kind(_resolve(annotation, cls))
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and type(f.default).__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f


_SlotType = type(Field.name)


def _resolve(annotation, cls):
    """An annotation; if it is text, what its name (that before a bracket) means in the module of the class."""
    if not isinstance(annotation, str):
        return annotation
    module, name = [part.strip() for part in annotation.split("[", 1)[0].rpartition(".")[::2]]
    namespace = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    return getattr(namespace.get(module), name, None) if module else namespace.get(name)


def _field_kind(annotation):
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    # Who annotates with ClassVar has imported it.
    class_var = getattr(sys.modules.get("typing"), "ClassVar", MISSING)
    if annotation is class_var or getattr(annotation, "__origin__", None) is class_var:
        return _FIELD_CLASSVAR
    return _FIELD


class _Signature:
    """The parameters of `__init__`."""

    def __init__(self, all_fields):
        parameters = [f for f in all_fields if f._field_type is not _FIELD_CLASSVAR and f.init]
        self.positional = [f for f in parameters if not f.kw_only]
        self.keyword_only = [f for f in parameters if f.kw_only]
        self.parameters = self.positional + self.keyword_only
        self.names = {f.name for f in self.parameters}

    def check_order(self):
        optional = None
        for f in self.positional:
            if not f._is_required():
                optional = f
            elif optional is not None:
                raise TypeError(f"non-default argument {f.name!r} follows default argument {optional.name!r}")

    def text(self):
        """The parameters as a definition would spell them."""
        shown = [_parameter_text(f) for f in self.positional]
        if self.keyword_only:
            shown += ["*", *[_parameter_text(f) for f in self.keyword_only]]
        return f"({', '.join(shown)})"


def _parameter_text(f):
    annotation = f.type
    if isinstance(annotation, type):
        prefix = "" if annotation.__module__ == "builtins" else annotation.__module__ + "."
        annotation = prefix + annotation.__qualname__
    else:
        is_form = getattr(annotation, "__module__", None) == "typing"
        annotation = repr(annotation).replace("typing.", "") if is_form else repr(annotation)
    if f.default is not MISSING:
        return f"{f.name}: {annotation} = {f.default!r}"
    return f"{f.name}: {annotation}" + ("" if f.default_factory is MISSING else " = <factory>")


_NOT_OVERWRITTEN = {name: " Consider using functools.total_ordering" for name in ("__lt__", "__le__", "__gt__", "__ge__")}
_NOT_OVERWRITTEN |= {"__setattr__": "", "__delattr__": ""}


def _add_method(cls, method):
    """Add a method unless the class defines it; say whether it was added."""
    name = method.__name__
    # Nobody chose the hash None that a class has which defines __eq__ alone.
    if cls.__dict__.get(name) is not None or name != "__hash__" and name in cls.__dict__:
        return False
    method.__qualname__ = f"{cls.__qualname__}.{name}"
    method.__module__ = cls.__module__
    setattr(cls, name, method)
    return True


def _makes_hash(cls, params, has_hash):
    if params.unsafe_hash and has_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    return not has_hash and (params.unsafe_hash or params.eq and params.frozen)


def _with_slots(cls, params, names):
    """Create the class again: slots cannot be added to one that exists."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    wanted = [*names, "__weakref__"] if params.weakref_slot else names
    namespace["__slots__"] = tuple([name for name in wanted if name not in inherited])
    for name in (*names, "__dict__", "__weakref__"):
        namespace.pop(name, None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = cls.__qualname__
    if params.frozen:
        # Copies restore the state of an instance, which must go round its own refusal.
        if "__getstate__" not in namespace:
            new.__getstate__ = _frozen_getstate
        if "__setstate__" not in namespace:
            new.__setstate__ = _frozen_setstate
    return new


def _slots_of(cls):
    if "__slots__" not in cls.__dict__:
        return ("__weakref__",) if "__weakref__" in cls.__dict__ else ()
    slots = cls.__dict__["__slots__"]
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return (slots,) if isinstance(slots, str) else tuple(slots)


def _frozen_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _frozen_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        all_fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in all_fields.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMS = frozenset({NoneType, bool, int, float, str, bytes, EllipsisType, NotImplementedType, CodeType,
                    BuiltinFunctionType, FunctionType, type, range, property})


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dictionary, with those of instances inside it and in its containers."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("asdict() should be called on dataclass instances")

    def from_instance(instance):
        return dict_factory([(f.name, _convert(getattr(instance, f.name), from_instance)) for f in fields(instance)])
    return from_instance(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields of an instance as a tuple, with those inside it and in its containers."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("astuple() should be called on dataclass instances")

    def from_instance(instance):
        return tuple_factory([_convert(getattr(instance, f.name), from_instance) for f in fields(instance)])
    return from_instance(obj)


def _convert(obj, from_instance):
    cls = type(obj)
    if cls in _ATOMS:
        return obj
    if hasattr(cls, _FIELDS):
        return from_instance(obj)
    if isinstance(obj, (list, tuple)):
        items = [_convert(item, from_instance) for item in obj]
        if hasattr(cls, "_fields"):
            # The constructor of a named tuple takes the items one by one.
            return cls(*items)
        return cls(items)
    if isinstance(obj, dict):
        pairs = [(_convert(key, from_instance), _convert(value, from_instance)) for key, value in obj.items()]
        if hasattr(cls, "default_factory"):
            result = cls(obj.default_factory)
            result.update(pairs)
            return result
        return cls(pairs)
    return deepcopy(obj)


def replace(obj, /, **changes):
    """Create an instance like `obj` with other values for the fields named."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """Create a dataclass of names, pairs of name and type, or triples that also have a default."""
    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, namespace[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    namespace["__annotations__"] = annotations
    cls = new_class(cls_name, bases, {}, lambda body: body.update(namespace))
    cls.__module__ = module_of_caller() if module is None else module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
