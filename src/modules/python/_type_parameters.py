"""What the statements of PEP 695 make: type parameters whose bounds and defaults are evaluated when somebody asks for them,
and type aliases."""

from sys import _getframemodulename

from _types import GenericAlias, _native, _unite
from _typing_forms import Generic, ParamSpec, TypeVar, TypeVarTuple, Unpack

_EMPTY = ()


def _made(parameter, **attributes):
    # The statement does not tell the module, either: CPython names the one that made it.
    parameter.__dict__.update(attributes, __module__='typing')
    return parameter


def type_var(name):
    return _made(TypeVar(name), __infer_variance__=True)


def type_var_with_bound(name, evaluate):
    parameter = type_var(name)
    parameter._evaluate_later('__bound__', evaluate)
    return parameter


def type_var_with_constraints(name, evaluate):
    parameter = type_var(name)
    parameter._evaluate_later('__constraints__', evaluate)
    return parameter


def param_spec(name):
    return _made(ParamSpec(name), __infer_variance__=True, __bound__=None)


def type_var_tuple(name):
    return _made(TypeVarTuple(name))


def with_default(parameter, evaluate):
    parameter._evaluate_later('__default__', evaluate)
    return parameter


def _unpacked(parameters):
    return tuple(Unpack[parameter] if isinstance(parameter, TypeVarTuple) else parameter for parameter in parameters)


def generic_base(parameters):
    return Generic[_unpacked(parameters)]


@_native
class TypeAliasType:
    """The object of a `type` statement."""

    __module__ = 'typing'

    def __new__(cls, name, value, *, type_params=_EMPTY):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        return _make_alias(name, type_params, __value__=value, __module__=_getframemodulename())

    __new__.__qualname__ = 'typealias'

    def __init_subclass__(cls, /, *args, **kwargs):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    def __getattr__(self, name):
        if name != '__value__':
            raise AttributeError(f"'typing.TypeAliasType' object has no attribute {name!r}", name=name, obj=self)
        value = self.__dict__['_evaluate']()
        self.__dict__['__value__'] = value
        return value

    def __setattr__(self, name, value):
        if name == '__name__':
            raise AttributeError('readonly attribute')
        if name in ('__value__', '__parameters__', '__type_params__', '__module__'):
            raise AttributeError(f"attribute {name!r} of 'typing.TypeAliasType' objects is not writable")
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute {name!r} and no __dict__ for setting "
                             f"new attributes", name=name, obj=self)

    def __delattr__(self, name):
        self.__setattr__(name, None)

    def __repr__(self):
        return self.__name__

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return GenericAlias(self, args)

    def __or__(self, other):
        return _unite(self, other)

    def __ror__(self, other):
        return _unite(other, self)

    def __reduce__(self):
        return self.__name__


def _make_alias(name, parameters, **attributes):
    alias = object.__new__(TypeAliasType)
    alias.__dict__.update(attributes, __name__=name, __type_params__=parameters, __parameters__=_unpacked(parameters))
    return alias


def type_alias(parts):
    name, parameters, evaluate = parts
    return _make_alias(name, parameters or (), _evaluate=evaluate, __module__=evaluate.__module__)
