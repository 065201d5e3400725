"""The part of `typing` that is written within hints: special forms, type variables, generic aliases, and `Generic`.

Subscribing makes an alias, an object with `__origin__` and `__args__`. The aliases of `collections` and its likes find
their class when they are asked for it, so that importing this module stays cheap.
"""

import functools
import sys
from types import GenericAlias, NoneType, UnionType

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'Container', 'ContextManager',
    'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping',
    'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'ByteString',
    'Awaitable', 'AsyncIterator', 'AsyncIterable',
    'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'ChainMap', 'Counter', 'Deque',
    'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'Generator', 'Match', 'Pattern', 'LiteralString',
    'Never', 'NoDefault', 'NoReturn', 'NotRequired', 'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'Self',
    'TypeAlias', 'TypeGuard', 'TypeIs', 'Unpack', 'generic_bases',
]

# The classes belong to `typing`, and say so.
__name__ = 'typing'


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, _Alias):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, tuple):
        return '[' + ', '.join(map(_type_repr, obj)) + ']'
    if isinstance(obj, type(_type_repr)):
        return obj.__name__
    return repr(obj)


def _checked(arg, message, is_argument=True, is_class=False):
    """The argument as a type; a string becomes a forward reference. Attributes of classes may be qualified, and be final
    as other variables may."""
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, is_argument, is_class=is_class)
    refused = [*generic_bases, *([] if is_class else [ClassVar]), *([Final] if is_argument else [])]
    if isinstance(arg, _GenericAlias) and arg.__origin__ in refused:
        raise TypeError(f'{arg} is not valid as type argument')
    if is_class and arg in (ClassVar, Final):
        return arg
    if arg in generic_bases or arg in (ClassVar, Final, Union, Optional, Literal, Annotated, Concatenate):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _is_qualified(hint):
    return isinstance(hint, _GenericAlias) and hint.__origin__ in (ClassVar, Final)


def _is_unpacked(hint):
    return isinstance(hint, _GenericAlias) and hint.__origin__ is Unpack


def _unpacked_members(hint):
    """The arguments of a tuple type that a star unpacks; none of what is no such thing."""
    return None if isinstance(hint, type) else getattr(hint, '__typing_unpacked_tuple_args__', None)


def _argument_tuple(args):
    return args if isinstance(args, tuple) else (args,)


def _flat_arguments(args):
    """The arguments of a subscription, those of tuples of a known length in place of their unpacking."""
    flat = []
    for arg in _argument_tuple(args):
        members = _unpacked_members(arg)
        if members is None or members[-1:] == (...,):
            flat.append(arg)
        else:
            flat.extend(members)
    return tuple(flat)


def _cached(function):
    """Makes equal subscriptions the same object; arguments that have no hash are not kept."""
    kept = functools.lru_cache(maxsize=None, typed=True)(function)

    @functools.wraps(function)
    def call(*args):
        try:
            for arg in args:
                hash(arg)
        except TypeError:
            return function(*args)
        return kept(*args)

    return call


def _unique(items):
    return tuple(dict.fromkeys(items))


def _unique_members(members):
    try:
        return _unique(members)
    except TypeError:
        # Some have no hash.
        return tuple([member for at, member in enumerate(members) if member not in members[:at]])


def _collect_parameters(args):
    """The type variables within the arguments, in the order of their first appearance."""
    found = []
    for arg in args:
        if isinstance(arg, _TypeParameter):
            found.append(arg)
        elif isinstance(arg, (tuple, list)):
            found.extend(_collect_parameters(arg))
        elif not isinstance(arg, type):
            found.extend(getattr(arg, '__parameters__', ()))
    return _unique(found)


def _substituted(args, values):
    result = []
    for arg in args:
        if isinstance(arg, _TypeParameter):
            value = values[arg]
            if isinstance(arg, TypeVarTuple):
                result.extend(value)
                continue
            result.append(value)
        elif isinstance(arg, (tuple, list)):
            result.append(_substituted(arg, values))
        elif _is_unpacked(arg) and isinstance(arg.__args__[0], TypeVarTuple):
            result.extend(values[arg.__args__[0]])
        elif not isinstance(arg, type) and getattr(arg, '__parameters__', ()):
            result.append(_with_values(arg, values))
        else:
            result.append(arg)
    return tuple(result)


def _with_values(alias, values):
    """An alias of this module, or a built-in one, with its type variables replaced."""
    if isinstance(alias, UnionType):
        return functools.reduce(lambda left, right: left | right, _substituted(alias.__args__, values))
    if isinstance(alias, GenericAlias):
        args = _substituted(alias.__args__, values)
        return GenericAlias(alias.__origin__, _flat_parameters(args) if _is_callable_alias(alias) else args)
    return alias._with_values(values)


def _subscribe_built_in(alias, parameters, args):
    """What subscribing a built-in alias that has type variables gives."""
    return _with_values(alias, _assign_parameters(alias, parameters, _flat_arguments(args)))


def _assign_parameters(alias, parameters, args):
    """What each of the type variables stands for in `alias[args]`."""
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not (args and _is_parameter_list(args[0])):
        args = (args,)
    spread = [index for index, parameter in enumerate(parameters) if isinstance(parameter, TypeVarTuple)]
    if spread:
        args = _gathered(args, spread[0], len(parameters) - spread[0] - 1)
    defaults = [parameter.__default__ for parameter in parameters[len(args):]]
    if len(args) > len(parameters) or NoDefault in defaults:
        few_or_many = 'many' if len(args) > len(parameters) else 'few'
        expected = len(parameters)
        if few_or_many == 'few':
            # The first type variable that gets nothing complains; how many follow it does not count.
            expected = f'at least {len(args) + 1}'
        raise TypeError(f'Too {few_or_many} arguments for {alias}; actual {len(args)}, expected {expected}')
    values = {}
    for parameter, arg in zip(parameters, (*args, *defaults)):
        if isinstance(parameter, TypeVar):
            arg = _checked(arg, 'Parameters to generic types must be types.')
        elif isinstance(arg, list):
            arg = tuple(arg)
        values[parameter] = arg
    return values


def _gathered(args, before, behind):
    """The arguments with a tuple of those for a TypeVarTuple, which has so many parameters before and behind it. What an
    unpacked tuple of any length holds stands for as many of those as there are no arguments for."""
    endless = [at for at, arg in enumerate(args) if (_unpacked_members(arg) or ())[-1:] == (...,)]
    if len(endless) > 1:
        raise TypeError('More than one unpacked arbitrary-length tuple argument')
    left, right, filling = before, behind, None
    if endless:
        left, right = min(before, endless[0]), min(behind, len(args) - endless[0] - 1)
        filling = _unpacked_members(args[endless[0]])[0]
    stop = len(args) - right
    if stop < left:
        return args
    return (*args[:left], *[filling] * (before - left), args[left:stop], *[filling] * (behind - right), *args[stop:])


def _is_parameter_list(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec)) or (
        isinstance(arg, _GenericAlias) and arg.__origin__ is Concatenate
    )


class _Operand:
    """What can be an operand of `|` in a type hint."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Operand):
    """A name with a meaning of its own; `subscribe`, if any, makes what its subscription is."""

    def __init__(self, name, doc, subscribe=None):
        self._name = name
        self.__doc__ = doc
        self._subscribe = subscribe

    def __repr__(self):
        return f'typing.{self._name}'

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        if name == '__module__':
            return 'typing'
        raise AttributeError(name)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __getitem__(self, args):
        if self._subscribe is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._subscribe(self, args)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, instance):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')


def _form_of_one(form, args):
    message = f'{form} accepts only single type.'
    # These may qualify one another.
    arg = args if _is_qualified(args) or args in (ClassVar, Final) else _checked(args, message)
    return _GenericAlias(form, (arg,))


def _qualifier_of_key(form, args):
    arg = _checked(args, f'{form._name} accepts only a single type.')
    return _GenericAlias(form, (arg,))


def _subscribe_union(form, args):
    if args == ():
        raise TypeError('Cannot take a Union of no types.')
    members = []
    for arg in _argument_tuple(args):
        arg = _checked(arg, 'Union[arg, ...]: each arg must be a type.')
        if isinstance(arg, (_UnionGenericAlias, UnionType)):
            members.extend(arg.__args__)
        else:
            members.append(arg)
    members = _unique_members(members)
    return members[0] if len(members) == 1 else _UnionGenericAlias(Union, members)


def _subscribe_optional(form, args):
    return Union[_checked(args, f'{form} requires a single type.'), None]


def _subscribe_literal(form, args):
    values = []
    for arg in _argument_tuple(args):
        values.extend(arg.__args__ if isinstance(arg, _LiteralGenericAlias) else (arg,))
    try:
        values = [value for value, _ in _unique((value, type(value)) for value in values)]
    except TypeError:
        pass
    return _LiteralGenericAlias(form, tuple(values))


def _subscribe_annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    hint, *metadata = args
    # Qualifiers of attributes may be annotated, though they are no types.
    hint = _checked(hint, 'Annotated[t, ...]: t must be a type.', is_argument=False, is_class=True)
    return _AnnotatedAlias(hint, tuple(metadata))


def _subscribe_concatenate(form, args):
    if args == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    args = _argument_tuple(args)
    if not (args[-1] is ... or isinstance(args[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(form, (*[_checked(arg, message) for arg in args[:-1]], args[-1]))


Union = _SpecialForm('Union', 'One of several types.', _cached(_subscribe_union))
Optional = _SpecialForm('Optional', 'A type or None.', _cached(_subscribe_optional))
Literal = _SpecialForm('Literal', 'One of the values given.', _cached(_subscribe_literal))
Annotated = _SpecialForm('Annotated', 'A type with data for other tools.', _cached(_subscribe_annotated))
Concatenate = _SpecialForm('Concatenate', 'Parameters before those of a ParamSpec.', _cached(_subscribe_concatenate))
ClassVar = _SpecialForm('ClassVar', 'An attribute of the class alone.', _cached(_form_of_one))
Final = _SpecialForm('Final', 'A name that is bound once.', _cached(_form_of_one))
Required = _SpecialForm('Required', 'A key that has to be there.', _cached(_qualifier_of_key))
NotRequired = _SpecialForm('NotRequired', 'A key that may be missing.', _cached(_qualifier_of_key))
ReadOnly = _SpecialForm('ReadOnly', 'A key that is not assigned.', _cached(_qualifier_of_key))
TypeGuard = _SpecialForm('TypeGuard', 'The result of a test for a type.', _cached(_form_of_one))
TypeIs = _SpecialForm('TypeIs', 'The result of a test for exactly a type.', _cached(_form_of_one))
Unpack = _SpecialForm('Unpack', 'The members of a tuple or dictionary type.', _cached(_form_of_one))
NoReturn = _SpecialForm('NoReturn', 'The result of a function that does not return.')
Never = _SpecialForm('Never', 'The type without values.')
Self = _SpecialForm('Self', 'The class in which it is written.')
LiteralString = _SpecialForm('LiteralString', 'A string made of literals.')
TypeAlias = _SpecialForm('TypeAlias', 'The annotation of a name for a type.')


class _AnyMeta(type):
    def __instancecheck__(cls, instance):
        if cls is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(instance)

    def __repr__(cls):
        return 'typing.Any' if cls is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all; a class derived from it stands for one that is not known."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


class _NoDefaultType:
    __slots__ = ()

    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefaultType()


class ForwardRef(_Operand):
    """A type by its name, for annotations that come before it."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            # A star may stand there where it may stand in a subscript.
            code = compile(f'({arg},)[0]' if arg.startswith('*') else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class

    def _found(self, globalns, localns, parameters):
        """What the text means among these names; the parameters are those of what the hint is written at."""
        module = sys.modules.get(self.__forward_module__)
        if module is not None:
            globalns = module.__dict__
        if parameters:
            globalns, localns = dict(globalns), dict(localns)
            for parameter in parameters:
                name = parameter.__name__
                if not self.__forward_is_class__ or name not in globalns:
                    globalns[name] = parameter
                    localns.pop(name, None)
        found = eval(self.__forward_code__, globalns, localns)
        message = 'Forward references must evaluate to types.'
        return _checked(found, message, self.__forward_is_argument__, self.__forward_is_class__)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__, other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


# They need what stands above, and what stands below needs them.
from _typing import ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple, _TypeParameter


class _Alias(_Operand):
    """The base of all that stands for a class in a hint, with arguments or without."""

    def __getattr__(self, name):
        if '__origin__' in self.__dict__:
            if name in ('__name__', '__qualname__'):
                return self._name or getattr(self.__origin__, name)
            if name[:2] != '__':
                return getattr(self.__origin__, name)
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')

    def __mro_entries__(self, bases):
        origin = self.__origin__
        entries = [] if origin in bases else [origin]
        later = bases[bases.index(self) + 1:]
        if not any(isinstance(base, _Alias) or isinstance(base, type) and issubclass(base, Generic) for base in later):
            entries.append(Generic)
        return tuple(entries)


class _GenericAlias(_Alias):
    """A generic class or a special form with its arguments; `name` is the name in this module of an alias for it."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        self._name = name
        if isinstance(origin, type) and name is None:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        args = ', '.join(map(_type_repr, self.__args__)) or '()'
        return f'{self._origin_repr()}[{args}]'

    def _origin_repr(self):
        return f'typing.{self._name}' if self._name else _type_repr(self.__origin__)

    def __iter__(self):
        yield Unpack[self]

    @property
    def __typing_unpacked_tuple_args__(self):
        members = self.__args__[0] if self.__origin__ is Unpack else None
        if not isinstance(members, (_GenericAlias, GenericAlias)):
            return None
        if members.__origin__ is not tuple:
            raise TypeError('Unpack[...] must be used with a tuple type')
        return members.__args__

    def __getitem__(self, args):
        if self.__origin__ in generic_bases:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        return self._with_values(_assign_parameters(self, self.__parameters__, _flat_arguments(args)))

    def _with_values(self, values):
        return self._copy(_substituted(self.__args__, values))

    def _copy(self, args):
        return type(self)(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        if self._name and self.__origin__.__module__ == 'builtins':
            name = self.__origin__.__name__
            raise TypeError(f'Type {self._name} cannot be instantiated; use {name}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            # Objects with slots, and those of forms that are functions, cannot tell their arguments.
            pass
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1:]
            if any(base is not self and isinstance(base, _Alias) or base in generic_bases for base in later):
                return ()
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    __subclasscheck__ = __instancecheck__


class _UnionGenericAlias(_GenericAlias):
    def __init__(self, origin, args):
        super().__init__(origin, args, 'Optional' if len(args) == 2 and NoneType in args else 'Union')

    def _copy(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if self._name == 'Optional':
            return f'typing.Optional[{_type_repr(args[args[0] is NoneType])}]'
        return super().__repr__()

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def _typed_values(self):
        return {(value, type(value)) for value in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._typed_values() == other._typed_values()

    def __hash__(self):
        return hash(frozenset(self._typed_values()))

    def __repr__(self):
        return f'typing.Literal[{", ".join(map(_type_repr, self.__args__)) or "()"}]'


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, hint, metadata):
        if isinstance(hint, _AnnotatedAlias):
            metadata = hint.__metadata__ + metadata
            hint = hint.__origin__
        super().__init__(hint, (hint,), 'Annotated')
        self.__metadata__ = metadata

    def _copy(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _ConcatenateGenericAlias(_GenericAlias):
    def _copy(self, args):
        *first, last = args
        if isinstance(last, tuple):
            return (*first, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            first, last = (*first, *last.__args__[:-1]), last.__args__[-1]
        return super()._copy((*first, last))


class _CallableGenericAlias(_GenericAlias):
    def _copy(self, args):
        return _CallableGenericAlias(self.__origin__, _flat_parameters(args), self._name)

    def __repr__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and _is_parameter_list(parameters[0]):
            parameters = parameters[0]
        shown = _type_repr(tuple(parameters) if isinstance(parameters, list) else parameters)
        return f'typing.Callable[{shown}, {_type_repr(result)}]'


def _is_callable_alias(alias):
    origin = alias.__origin__
    return isinstance(origin, type) and origin.__name__ == 'Callable' and origin.__module__ == 'collections.abc'


def _flat_parameters(args):
    *parameters, result = args
    if len(parameters) == 1 and isinstance(parameters[0], (tuple, list)):
        parameters = parameters[0]
    return (*parameters, result)


class _SpecialGenericAlias(_Alias):
    """A class of another module by its name here. With `count` -1 it takes any number of arguments."""

    def __init__(self, name, path, count, defaults=()):
        self._name = name
        self._path = path
        self._count = count
        self._defaults = defaults

    def __getattr__(self, name):
        if name == '__origin__':
            module, _, attribute = self._path.rpartition('.')
            __import__(module)
            self.__origin__ = origin = getattr(sys.modules[module], attribute)
            return origin
        if name == '__module__':
            return 'typing'
        if name in ('__name__', '__qualname__'):
            return self._name
        if name[:2] != '__':
            return getattr(self.__origin__, name)
        return super().__getattr__(name)

    def __repr__(self):
        return f'typing.{self._name}'

    def __call__(self, *args, **kwargs):
        origin = self.__origin__
        if origin.__module__ == 'builtins':
            raise TypeError(f'Type {self._name} cannot be instantiated; use {origin.__name__}() instead')
        return origin(*args, **kwargs)

    @_cached
    def __getitem__(self, args):
        args = _argument_tuple(args)
        message = 'Parameters to generic types must be types.'
        args = tuple(_checked(arg, message) for arg in args)
        if self._count == 0:
            raise TypeError(f'{self} is not a generic class')
        if self._count > 0:
            args = self._with_defaults(args)
        elif len(args) == 2 and args[1] is ...:
            args = (args[0], ...)
        return _GenericAlias(self.__origin__, args, self._name)

    def _with_defaults(self, args):
        missing = self._count - len(args)
        if 0 < missing <= len(self._defaults):
            return args + self._defaults[-missing:]
        if missing:
            few_or_many = 'few' if missing > 0 else 'many'
            at_least = 'at least ' if missing > 0 and self._defaults else ''
            expected = self._count - len(self._defaults) if at_least else self._count
            raise TypeError(
                f'Too {few_or_many} arguments for {self}; actual {len(args)}, expected {at_least}{expected}'
            )
        return args

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        parameters, result = args
        result = _checked(result, 'Callable[args, result]: result must be a type.')
        if isinstance(parameters, (tuple, list)):
            message = 'Callable[[arg, ...], result]: each arg must be a type.'
            parameters = tuple(_checked(arg, message) for arg in parameters)
        else:
            parameters = (parameters,)
        return _CallableGenericAlias(self.__origin__, (*parameters, result), self._name)


def _define_aliases(module, table):
    for name, (class_name, count, *defaults) in table.items():
        globals()[name] = _SpecialGenericAlias(name, f'{module}.{class_name}', count, tuple(defaults))


_define_aliases('builtins', {
    'List': ('list', 1), 'Dict': ('dict', 2), 'Set': ('set', 1), 'FrozenSet': ('frozenset', 1), 'Type': ('type', 1),
    'Tuple': ('tuple', -1),
})
_define_aliases('collections', {
    'DefaultDict': ('defaultdict', 2), 'OrderedDict': ('OrderedDict', 2), 'Counter': ('Counter', 1),
    'ChainMap': ('ChainMap', 2), 'Deque': ('deque', 1),
})
_define_aliases('collections.abc', {
    'Hashable': ('Hashable', 0), 'Sized': ('Sized', 0), 'Container': ('Container', 1), 'Collection': ('Collection', 1),
    'Iterable': ('Iterable', 1), 'Iterator': ('Iterator', 1), 'Reversible': ('Reversible', 1),
    'AbstractSet': ('Set', 1), 'MutableSet': ('MutableSet', 1), 'Mapping': ('Mapping', 2),
    'MutableMapping': ('MutableMapping', 2), 'Sequence': ('Sequence', 1), 'MutableSequence': ('MutableSequence', 1),
    'MappingView': ('MappingView', 1), 'KeysView': ('KeysView', 1), 'ItemsView': ('ItemsView', 2),
    'ValuesView': ('ValuesView', 1), 'Generator': ('Generator', 3, NoneType, NoneType), 'Awaitable': ('Awaitable', 1),
    'Coroutine': ('Coroutine', 3), 'AsyncIterable': ('AsyncIterable', 1), 'AsyncIterator': ('AsyncIterator', 1),
    'AsyncGenerator': ('AsyncGenerator', 2, NoneType), 'ByteString': ('ByteString', 0),
})
_define_aliases('contextlib', {
    'ContextManager': ('AbstractContextManager', 2, bool | None),
    'AsyncContextManager': ('AbstractAsyncContextManager', 2, bool | None),
})
_define_aliases('re', {'Pattern': ('Pattern', 1), 'Match': ('Match', 1)})
Callable = _CallableType('Callable', 'collections.abc.Callable', 2)


class Generic:
    """The base of classes with type variables, which its subscription declares."""

    __slots__ = ()

    @staticmethod
    @_cached
    def _subscribe(cls, args):
        args = _argument_tuple(args)
        if cls in generic_bases:
            return _GenericAlias(cls, _declared_parameters(cls, args))
        parameters = cls.__parameters__
        if not parameters:
            raise TypeError(f'{cls} is not a generic class')
        values = _assign_parameters(cls, parameters, args)
        return _GenericAlias(cls, _substituted(parameters, values))

    def __class_getitem__(cls, args):
        # Lists of parameter types have no hash, tuples do.
        if isinstance(args, tuple):
            args = tuple(tuple(arg) if isinstance(arg, list) else arg for arg in args)
        elif isinstance(args, list):
            args = (tuple(args),)
        return Generic._subscribe(cls, args)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__')
        # Those of dictionaries that `TypedDict` makes are `Generic` with what it stands for in their bases.
        is_derived = cls.__name__ == 'Protocol' or bases is None and type(cls).__name__ == '_TypedDictMeta'
        if Generic in (cls.__bases__ if bases is None else bases) and not is_derived:
            raise TypeError('Cannot inherit from plain Generic')
        cls.__parameters__ = _class_parameters(bases or ())


# Those whose subscription declares type variables; `typing` adds `Protocol`.
generic_bases = [Generic]


def _declared_parameters(cls, args):
    name = cls.__name__
    if not args:
        raise TypeError(f'Parameter list to {name}[...] cannot be empty')
    parameters = tuple(arg.__args__[0] if _is_unpacked(arg) else arg for arg in args)
    if not all(isinstance(parameter, _TypeParameter) for parameter in parameters):
        raise TypeError(
            f'Parameters to {name}[...] must all be type variables or parameter specification variables.'
        )
    if len(set(parameters)) != len(parameters):
        raise TypeError(f'Parameters to {name}[...] must all be unique')
    has_default = takes_rest = False
    for parameter in parameters:
        if takes_rest and parameter.has_default():
            raise TypeError('Type parameter with a default follows TypeVarTuple')
        if has_default and not parameter.has_default():
            raise TypeError(f'Type parameter {parameter!r} without a default follows type parameter with a default')
        has_default = has_default or parameter.has_default()
        takes_rest = takes_rest or isinstance(parameter, TypeVarTuple)
    return args


def _class_parameters(bases):
    """The type variables of a class with these bases."""
    aliases = [base for base in bases if isinstance(base, _GenericAlias)]
    parameters = _collect_parameters(bases)
    if [base.__origin__ for base in aliases].count(Generic) > 1:
        raise TypeError('Cannot inherit from Generic[...] multiple times.')
    for base in aliases:
        if base.__origin__ is Generic:
            missing = [str(parameter) for parameter in parameters if parameter not in base.__parameters__]
            if missing:
                declared = ', '.join(map(str, base.__parameters__))
                raise TypeError(f'Some type variables ({", ".join(missing)}) are not listed in Generic[{declared}]')
            return base.__parameters__
    return parameters
