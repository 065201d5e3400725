"""Type hints as objects: what is written in annotations, protocols, typed tuples and dictionaries, and the functions
that tell about hints. The forms, variables and aliases come from `_typing_forms`."""

import sys
from abc import ABCMeta, abstractmethod
from functools import reduce, wraps
from operator import or_
from types import (
    BuiltinFunctionType, BuiltinMethodType, FunctionType, GenericAlias, GetSetDescriptorType,
    MethodDescriptorType, MethodWrapperType, ModuleType, NoneType, UnionType, WrapperDescriptorType,
)

import _typing_forms
from _caller import module_of_caller
from _type_parameters import TypeAliasType
from _typing_forms import *
from _typing_forms import (
    _AnnotatedAlias, _CallableGenericAlias, _GenericAlias, _Operand, _is_callable_alias, _is_parameter_list,
)

TYPE_CHECKING = False
Text = str
AnyStr = TypeVar('AnyStr', bytes, str)

_overloads = {}

# What a class body leaves in the namespace besides the members of a protocol.
_NOT_MEMBERS = frozenset({
    '__abstractmethods__', '__annotations__', '__class_getitem__', '__dict__', '__doc__', '__firstlineno__', '__init__',
    '__match_args__', '__module__', '__new__', '__orig_bases__', '__parameters__', '__qualname__', '__slots__',
    '__static_attributes__', '__subclasshook__', '__type_params__', '__weakref__', '__hash__', '__init_subclass__',
    '_abc_impl', '_is_protocol', '_is_runtime_protocol', '__protocol_attrs__', '__non_callable_proto_members__',
})
_MISSING = object()


def _protocol_members(cls):
    members = set()
    for base in cls.__mro__:
        if base in (Protocol, Generic, object):
            continue
        members.update(base.__dict__.get('__annotations__', ()))
        members.update(name for name in base.__dict__ if name not in _NOT_MEMBERS)
    return members


def _static_attribute(cls, name):
    """The attribute as the class has it, so that no property of a tested object runs."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return _MISSING


def _promises(cls, name):
    """Whether the class has the member, or annotates it as a protocol does."""
    attribute = _static_attribute(cls, name)
    if attribute is not _MISSING:
        return attribute is not None
    return getattr(cls, '_is_protocol', False) and any(
        name in base.__dict__.get('__annotations__', ()) for base in cls.__mro__
    )


class _ProtocolMeta(ABCMeta):
    """The metaclass of protocols, whose checks look for the members in place of the class."""

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if cls._is_named_by(type(instance)):
            return True
        own = getattr(instance, '__dict__', ())
        for name in cls.__protocol_attrs__:
            attribute = own[name] if name in own else _static_attribute(type(instance), name)
            if attribute is _MISSING:
                return False
            if attribute is None and name not in cls.__non_callable_proto_members__:
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if not getattr(cls, '_is_protocol', False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if not cls._is_runtime_protocol:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if cls.__non_callable_proto_members__:
            names = str(sorted(cls.__non_callable_proto_members__))[1:-1]
            raise TypeError(
                f"Protocols with non-method members don't support issubclass(). Non-method members: {names}."
            )
        return cls._is_base_of(other)

    def _is_named_by(cls, other):
        """Whether the class derives from the protocol, or was registered with it."""
        return cls in other.__mro__ or any(issubclass(other, known) for known in cls._abc_impl.registry)

    def _is_base_of(cls, other):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return super()._is_base_of(other)
        return cls._is_named_by(other) or all(_promises(other, name) for name in cls.__protocol_attrs__)


def _refuse_instance(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _refuse_instance:
        return
    # An implementation is initialised by the first base that is no protocol, from now on.
    found = (base.__dict__['__init__'] for base in cls.__mro__ if '__init__' in base.__dict__)
    cls.__init__ = next(init for init in found if init is not _refuse_instance)
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that describe others by their members."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            for base in cls.__bases__:
                allowed = base in (object, Generic) or getattr(base, '_is_protocol', False)
                if not allowed and base.__module__ not in ('collections.abc', 'contextlib'):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
            cls._is_runtime_protocol = False
            cls.__protocol_attrs__ = _protocol_members(cls)
            if cls.__init__ is object.__init__:
                cls.__init__ = _refuse_instance


generic_bases.append(Protocol)


def runtime_checkable(cls):
    """Lets `isinstance` look for the members of the protocol."""
    if not isinstance(cls, type) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = {
        name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))
    }
    return cls


def is_protocol(tp, /):
    """Whether it is a protocol class."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names of the members of a protocol."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


_T_co = TypeVar('_T_co', covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    """Has `__int__`."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """Has `__complex__`."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """Has `__float__`."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """Has `__bytes__`."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """Has `__index__`."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    """Has `__abs__`."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> _T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    """Has `__round__`."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> _T_co:
        pass


class _NamedTupleMeta(type):
    """Makes a named tuple of a class body."""

    def __new__(mcls, name, bases, namespace):
        for base in bases:
            if base is not _named_tuple_base and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        hints = namespace.get('__annotations__', {})
        defaults = []
        for field in hints:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                plural = 's' if len(defaults) > 1 else ''
                raise TypeError(
                    f'Non-default namedtuple field {field} cannot follow default field{plural} {", ".join(defaults)}'
                )
        for key in namespace:
            if key in _NAMED_TUPLE_OWN:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
        made = _make_named_tuple(name, hints.items(), [namespace[field] for field in defaults], namespace['__module__'])
        members = {**made.__dict__, **{key: value for key, value in namespace.items() if key not in hints}}
        members['__annotations__'] = made.__annotations__
        if Generic in bases:
            # Tuples can be subscripted, too, but know nothing of the class's type variables.
            members.setdefault('__class_getitem__', classmethod(Generic.__class_getitem__.__func__))
        return type(name, tuple(tuple if base is _named_tuple_base else base for base in bases), members)


_NAMED_TUPLE_OWN = frozenset({
    '__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make',
    '_replace', '_asdict', '_source',
})


def _as_hints(annotations, module=None):
    return {
        name: NoneType if hint is None else ForwardRef(hint, module=module) if isinstance(hint, str) else hint
        for name, hint in annotations.items()
    }


def _make_named_tuple(name, fields, defaults, module):
    from collections import namedtuple
    fields = [(field, hint) for field, hint in fields]
    made = namedtuple(name, [field for field, _ in fields], defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = _as_hints(dict(fields))
    return made


class _ClassMaker:
    """A function that can also stand among the bases of a class, where it means another."""

    def __init__(self, function, base):
        self._function = function
        self._base = base
        self.__name__ = self.__qualname__ = function.__name__
        self.__doc__ = function.__doc__

    def __call__(self, /, *args, **kwargs):
        return self._function(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self._base,)


_NO_FIELDS = ()


def NamedTuple(typename, fields=_NO_FIELDS, /, **kwargs):
    """A named tuple with the types of its fields: a base for classes, or called with the name and the fields."""
    if kwargs:
        if fields is None:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
        if fields is not _NO_FIELDS:
            raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
        from _warnings import _warn_caller
        _warn_caller(
            'Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. '
            'Use the class-based or functional syntax instead.', DeprecationWarning)
    made = _make_named_tuple(typename, kwargs.items() if kwargs else fields or (), [], module_of_caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


_named_tuple_base = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple = _ClassMaker(NamedTuple, _named_tuple_base)


def _qualifiers(hint):
    """What qualifies a key of a dictionary, the outermost first."""
    while (qualifier := get_origin(hint)) in (Annotated, Required, NotRequired, ReadOnly):
        yield qualifier
        hint = get_args(hint)[0]


class _TypedDictMeta(type):
    """Makes a dictionary class that keeps the types of its keys, and makes plain dictionaries when called."""

    def __new__(mcls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        cls = super().__new__(mcls, name, (*generic, dict), namespace)
        if '__orig_bases__' not in namespace:
            cls.__orig_bases__ = bases
        hints, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            hints.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional -= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
            required -= base.__dict__.get('__optional_keys__', set())
            readonly |= base.__dict__.get('__readonly_keys__', set())
            mutable |= base.__dict__.get('__mutable_keys__', set())
        for key, hint in _as_hints(namespace.get('__annotations__', {}), namespace['__module__']).items():
            hints[key] = hint
            qualifiers = set(_qualifiers(hint))
            needed = Required in qualifiers or total and NotRequired not in qualifiers
            if ReadOnly not in qualifiers:
                mutable.add(key)
                readonly.discard(key)
            elif key in mutable:
                raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
            else:
                readonly.add(key)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        cls.__annotations__ = hints
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset(optional)
        cls.__readonly_keys__ = frozenset(readonly)
        cls.__mutable_keys__ = frozenset(mutable)
        cls.__total__ = total
        return cls

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


def TypedDict(typename, fields=None, /, *, total=True):
    """A dictionary type with the types of its keys: a base for classes, or called with the name and the keys."""
    namespace = {'__annotations__': dict(fields or {}), '__module__': module_of_caller()}
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_typed_dict_base = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict = _ClassMaker(TypedDict, _typed_dict_base)


def is_typeddict(tp):
    """Whether it is a class made by `TypedDict`."""
    return type(tp) is _TypedDictMeta and tp is not _typed_dict_base


class NewType(_Operand):
    """A type that checkers tell from its base; at run time a function that returns its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = module_of_caller()

    def __call__(self, value, /):
        return value

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __mro_entries__(self, bases):
        supertype = self.__name__

        class Refused:
            # The name of the class is known only when it is made.
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError(
                    'Cannot subclass an instance of NewType. '
                    f'Perhaps you were looking for: `{name} = NewType({name!r}, {supertype})`'
                )

        return (Refused,)


class IO(Generic[AnyStr]):
    """A file, in annotations."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A file of bytes, in annotations."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of text, in annotations."""

    __slots__ = ()


def cast(typ, val):
    """Returns the value; checkers take it for one of the type."""
    return val


def assert_type(val, typ, /):
    """Returns the value; checkers verify its type."""
    return val


def assert_never(arg, /):
    """Fails: checkers verify that it is never reached."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {shown}')


def reveal_type(obj, /):
    """Returns the object, and prints its type to standard error."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def _mark(obj, name, value=True):
    try:
        setattr(obj, name, value)
    except (AttributeError, TypeError):
        # Marks are for tools; an object that takes none works all the same.
        pass
    return obj


def final(f):
    """Marks a class that has no subclasses, or a method that has no overrides."""
    return _mark(f, '__final__')


def override(method, /):
    """Marks a method that overrides one."""
    return _mark(method, '__override__')


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Marks what makes dataclasses."""
    settings = {
        'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
        'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs,
    }
    def marked(obj):
        obj.__dataclass_transform__ = settings
        return obj
    return marked


def no_type_check(arg):
    """Marks annotations that are no type hints."""
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            if isinstance(value, FunctionType) and value.__qualname__.startswith(arg.__qualname__ + '.'):
                no_type_check(value)
            elif isinstance(value, type) and value.__qualname__ == f'{arg.__qualname__}.{value.__name__}':
                no_type_check(value)
    return _mark(arg, '__no_type_check__')


def no_type_check_decorator(decorator):
    """Marks what the decorator gives as without types."""
    from _warnings import _warn_caller
    _warn_caller("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15",
                 DeprecationWarning)

    @wraps(decorator)
    def decorate(*args, **kwargs):
        return no_type_check(decorator(*args, **kwargs))
    return decorate


def _overload_dummy(*args, **kwargs):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.'
    )


def overload(func):
    """Keeps one of several signatures of a function."""
    function = getattr(func, '__func__', func)
    try:
        signatures = _overloads.setdefault((function.__module__, function.__qualname__), {})
        signatures[function.__code__.co_firstlineno] = func
    except AttributeError:
        # Callables without these attributes are not kept.
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures that `overload` has kept for the function."""
    function = getattr(func, '__func__', func)
    return list(_overloads.get((function.__module__, function.__qualname__), {}).values())


def clear_overloads():
    """Forgets all signatures."""
    _overloads.clear()


def get_origin(tp):
    """What was subscribed to make the hint, or `None`."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_typing_forms._Alias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    """The arguments of the hint, with the parameters of a callable as a list."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _CallableGenericAlias) or isinstance(tp, GenericAlias) and _is_callable_alias(tp):
        *parameters, result = tp.__args__
        if len(parameters) == 1 and _is_parameter_list(parameters[0]):
            return (parameters[0], result)
        return (parameters, result)
    if isinstance(tp, (_GenericAlias, GenericAlias, UnionType)):
        return tp.__args__
    return ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, or of a class with its bases, without what `Annotated` adds to them."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = getattr(sys.modules.get(base.__module__), '__dict__', {}) if globalns is None else globalns
            own = dict(vars(base)) if localns is None else localns
            if globalns is None and localns is None:
                # In the module a name may mean something else than in the class, and there the hint has been read.
                names, own = own, names
            annotations = base.__dict__.get('__annotations__', {})
            if type(annotations) is GetSetDescriptorType:
                continue
            for name, hint in annotations.items():
                if isinstance(hint, str):
                    hint = ForwardRef(hint, is_argument=False, is_class=True)
                hints[name] = _evaluated(hint, names, own, base.__type_params__)
    else:
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, (
                BuiltinFunctionType, BuiltinMethodType, MethodDescriptorType, MethodWrapperType, WrapperDescriptorType
            )):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        parameters = getattr(obj, '__type_params__', ())
        while hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
        if globalns is None:
            globalns = getattr(obj, '__globals__', vars(obj))
            localns = globalns if localns is None else localns
        elif localns is None:
            localns = globalns
        for name, hint in annotations.items():
            if isinstance(hint, str):
                hint = ForwardRef(hint, is_argument=not isinstance(obj, ModuleType))
            hints[name] = _evaluated(hint, globalns, localns, parameters)
    if include_extras:
        return hints
    return {name: _without_extras(hint) for name, hint in hints.items()}


def _evaluated(hint, globalns, localns, parameters=(), pending=frozenset()):
    """The hint with the parts that are text evaluated; those in `pending` are parts of themselves."""
    if hint is None:
        return NoneType
    if isinstance(hint, ForwardRef):
        text = hint.__forward_arg__
        if text in pending:
            return hint
        found = hint._found(globalns, localns, parameters)
        return _evaluated(found, globalns, localns, parameters, pending | {text})
    if not isinstance(hint, (_GenericAlias, GenericAlias, UnionType)) or get_origin(hint) is Literal:
        return hint
    parts = [ForwardRef(arg) if isinstance(arg, str) else arg for arg in hint.__args__]
    args = tuple([_evaluated(arg, globalns, localns, parameters, pending) if _is_hint(arg) else arg for arg in parts])
    return _with_args(hint, args)


def _with_args(hint, args):
    if args == hint.__args__:
        return hint
    if isinstance(hint, GenericAlias):
        return GenericAlias(hint.__origin__, args)
    return reduce(or_, args) if isinstance(hint, UnionType) else hint._copy(args)


def _is_hint(arg):
    return isinstance(arg, (ForwardRef, _GenericAlias, GenericAlias, UnionType))


def _without_extras(hint):
    if isinstance(hint, _AnnotatedAlias):
        return _without_extras(hint.__origin__)
    if get_origin(hint) in (Required, NotRequired, ReadOnly):
        return _without_extras(hint.__args__[0])
    if isinstance(hint, (_GenericAlias, GenericAlias, UnionType)) and get_origin(hint) is not Literal:
        return _with_args(hint, tuple(map(_without_extras, hint.__args__)))
    return hint


__all__ = [name for name in _typing_forms.__all__ if name != 'generic_bases'] + [
    'Protocol', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt',
    'SupportsRound', 'NamedTuple', 'TypedDict', 'BinaryIO', 'IO', 'TextIO', 'AnyStr', 'assert_type', 'assert_never',
    'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads',
    'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict', 'NewType', 'no_type_check',
    'no_type_check_decorator', 'overload', 'override', 'reveal_type', 'runtime_checkable', 'Text', 'TypeAliasType', 'TYPE_CHECKING',
]
