"""Type variables: what of `typing` is native in CPython, and has no frames in tracebacks."""

from _types import _native
from _typing_forms import NoDefault, Unpack, _Operand, _checked

# The classes belong to `typing`, and say so.
__name__ = 'typing'


class _TypeParameter(_Operand):
    """What all kinds of type variables have in common."""

    def _evaluate_later(self, attribute, evaluate):
        self.__dict__.pop(attribute)
        self.__dict__.setdefault('_evaluators', {})[attribute] = evaluate

    def __getattr__(self, name):
        evaluate = self.__dict__.get('_evaluators', {}).get(name)
        if evaluate is None:
            raise AttributeError(f"'typing.{type(self).__name__}' object has no attribute {name!r}", name=name, obj=self)
        return self.__dict__.setdefault(name, evaluate())

    def has_default(self):
        return self.__dict__.get('__default__') is not NoDefault

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def _set(self, name, bound, covariant, contravariant, infer_variance, default):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if infer_variance and (covariant or contravariant):
            raise ValueError('Variance cannot be specified with infer_variance.')
        if not isinstance(name, str):
            given = None if name is None else type(name).__name__
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, not {given}")
        self.__name__ = name
        self.__bound__ = bound if bound is None else _checked(bound, 'Bound must be a type.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__default__ = default
        # Nothing tells the module of the caller; nearly always it is the program.
        self.__module__ = '__main__'


@_native
class TypeVar(_TypeParameter):
    """A variable that stands for a type."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        self._set(name, bound, covariant, contravariant, infer_variance, default)
        message = 'TypeVar(name, constraint, ...): constraints must be types.'
        self.__constraints__ = tuple(_checked(constraint, message) for constraint in constraints)


@_native
class ParamSpec(_TypeParameter):
    """A variable that stands for the parameters of a callable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        self._set(name, bound, covariant, contravariant, infer_variance, default)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class _ParamSpecPart:
    def __init__(self, origin):
        self.__origin__ = origin

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
        self._set(name, None, False, False, False, default)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__
