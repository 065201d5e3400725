"""Type variables: what of `typing` is native in CPython, and has no frames in tracebacks."""

from _caller import module_of_caller
from _types import _native
from _typing_forms import NoDefault, Unpack, _Operand, _checked

# The classes belong to `typing`, and say so.
__name__ = 'typing'


class _Later:
    """A value that is found when somebody asks for it."""

    def __init__(self, evaluate):
        self.evaluate = evaluate


class _Member:
    """An attribute of a type variable, which programs cannot set. It stands in the variable's dict."""

    def __init__(self, is_computed=False):
        self._is_computed = is_computed

    def __set_name__(self, owner, name):
        self.__name__ = name

    def __get__(self, parameter, owner):
        if parameter is None:
            return self
        values, name = parameter.__dict__, self.__name__
        if name not in values:
            raise AttributeError(f"'typing.{owner.__name__}' object has no attribute {name!r}", name=name, obj=parameter)
        if type(values[name]) is _Later:
            values[name] = values[name].evaluate()
        return values[name]

    def __set__(self, parameter, value):
        if self._is_computed:
            kind = type(parameter).__name__
            raise AttributeError(f"attribute {self.__name__!r} of 'typing.{kind}' objects is not writable")
        raise AttributeError('readonly attribute')

    def __delete__(self, parameter):
        self.__set__(parameter, None)


class _TypeParameter(_Operand):
    """What all kinds of type variables have in common."""

    __name__ = _Member()
    __default__ = _Member(is_computed=True)

    def _evaluate_later(self, attribute, evaluate):
        self.__dict__[attribute] = _Later(evaluate)

    def __reduce__(self):
        # Copies are the variable itself, which has its name.
        return self.__name__

    def has_default(self):
        return self.__dict__['__default__'] is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def _set(self, name, default, **others):
        if not isinstance(name, str):
            given = None if name is None else type(name).__name__
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, not {given}")
        self.__dict__.update(others, __name__=name, __default__=default, __module__=module_of_caller())


class _Variant(_TypeParameter):
    """A type variable with a bound and a variance."""

    __covariant__ = _Member()
    __contravariant__ = _Member()
    __infer_variance__ = _Member()

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def _set_variant(self, name, bound, covariant, contravariant, infer_variance, default, **others):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if infer_variance and (covariant or contravariant):
            raise ValueError('Variance cannot be specified with infer_variance.')
        self._set(name, default, __bound__=bound, __covariant__=bool(covariant), __contravariant__=bool(contravariant),
                  __infer_variance__=bool(infer_variance), **others)


@_native
class TypeVar(_Variant):
    """A variable that stands for a type."""

    __bound__ = _Member(is_computed=True)
    __constraints__ = _Member(is_computed=True)

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        bound = bound if bound is None else _checked(bound, 'Bound must be a type.')
        message = 'TypeVar(name, constraint, ...): constraints must be types.'
        constraints = tuple(_checked(constraint, message) for constraint in constraints)
        self._set_variant(name, bound, covariant, contravariant, infer_variance, default, __constraints__=constraints)

    __init__.__qualname__ = 'typevar'


@_native
class ParamSpec(_Variant):
    """A variable that stands for the parameters of a callable."""

    __bound__ = _Member()

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        bound = _checked(bound, 'Bound must be a type.')
        self._set_variant(name, bound, covariant, contravariant, infer_variance, default)

    __init__.__qualname__ = 'paramspec'

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class _ParamSpecPart:
    def __init_subclass__(cls):
        def __init__(self, origin):
            self.__origin__ = origin

        # Messages name it so.
        __init__.__qualname__ = cls.__name__.lower()
        cls.__init__ = __init__


    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((type(self), self.__origin__))

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._part}'


@_native
class ParamSpecArgs(_ParamSpecPart):
    """The positional arguments of a ParamSpec."""

    _part = 'args'


@_native
class ParamSpecKwargs(_ParamSpecPart):
    """The keyword arguments of a ParamSpec."""

    _part = 'kwargs'


@_native
class TypeVarTuple(_TypeParameter):
    """A variable that stands for any number of types."""

    def __init__(self, name, *, default=NoDefault):
        self._set(name, default)

    __init__.__qualname__ = 'typevartuple'

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__
