"""Signatures of callables: their parameters, and binding arguments to them."""

import enum
import functools
import sys
import types
from collections import OrderedDict
from _inspect_static import getattr_static, unwrap, unwrap_partial
from keyword import iskeyword

# What is defined here belongs to `inspect`.
__name__ = 'inspect'

_CO_VARARGS, _CO_VARKEYWORDS = 4, 8
_method_descriptor = type(str.join)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """An annotation as it is shown in a signature."""
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type) and not hasattr(annotation, '__origin__'):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class _void:
    """Stands for what was not given."""


class _empty:
    """Stands for what a parameter does not have."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        member = int.__new__(cls, len(cls.__members__))
        member._value_ = len(cls.__members__)
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    """A parameter of a signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[:1] == '.' and name[1:].isdigit():
            # The iterable of a comprehension.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, '
                                 f'not {self._kind.description}')
            self._kind = _POSITIONAL_ONLY
            name = f'implicit{name[1:]}'
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """The same parameter with something else."""
        return type(self)(
            self._name if name is _void else name, self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            text += f': {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if self._annotation is not _empty else f'={self._default!r}'
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        if self._kind == _VAR_KEYWORD:
            return '**' + text
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """Arguments by the parameters that they go to."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        """Those that are given by position."""
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        """Those that are given by name."""
        kwargs = {}
        by_name = False
        for name, param in self._signature.parameters.items():
            if not by_name:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Adds the defaults of what was not given."""
        arguments = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif param.default is not _empty:
                arguments[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif param.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        inside = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{type(self).__name__} ({inside})>'


class Signature:
    """The parameters of a callable, and the annotation of what it returns."""

    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        if parameters is not None:
            top_kind = _POSITIONAL_ONLY
            seen_default = False
            seen_variadic = set()
            for param in parameters:
                kind, name = param.kind, param.name
                if __validate_parameters__:
                    if kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
                        if kind in seen_variadic:
                            raise ValueError(f'more than one {kind.description} parameter')
                        seen_variadic.add(kind)
                    if kind < top_kind:
                        raise ValueError(f'wrong parameter order: {top_kind.description} parameter before '
                                         f'{kind.description} parameter')
                    top_kind = max(top_kind, kind)
                    if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                        if param.default is not _empty:
                            seen_default = True
                        elif seen_default:
                            raise ValueError('non-default argument follows default argument')
                    if name in params:
                        raise ValueError(f'duplicate parameter name: {name!r}')
                params[name] = param
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_from_callable(obj, sigcls=cls, follow_wrapper_chains=follow_wrapped, globals=globals,
                                        locals=locals, eval_str=eval_str)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_void, return_annotation=_void):
        """The same signature with something else."""
        return type(self)(
            self.parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _hash_basis(self):
        params = tuple(param for param in self.parameters.values() if param.kind != _KEYWORD_ONLY)
        by_name = {param.name: param for param in self.parameters.values() if param.kind == _KEYWORD_ONLY}
        return params, by_name, self.return_annotation

    def __hash__(self):
        params, by_name, returned = self._hash_basis()
        return hash((params, frozenset(by_name.values()), returned))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._hash_basis() == other._hash_basis()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = list(self.parameters.values())
        given = list(args)
        position = 0
        positional_only_by_name = []
        index = 0
        while index < len(parameters):
            param = parameters[index]
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            if param.kind == _VAR_POSITIONAL:
                arguments[param.name] = tuple(given[position:])
                if not given[position:]:
                    del arguments[param.name]
                position = len(given)
                index += 1
                continue
            if position >= len(given):
                break
            if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                raise TypeError(f'multiple values for argument {param.name!r}') from None
            arguments[param.name] = given[position]
            position += 1
            index += 1
        if position < len(given):
            raise TypeError('too many positional arguments') from None
        variadic = None
        left = dict(kwargs)
        for param in parameters[index:]:
            if param.kind == _VAR_KEYWORD:
                variadic = param
                continue
            if param.kind == _VAR_POSITIONAL:
                continue
            if param.kind == _POSITIONAL_ONLY:
                if param.name in left:
                    positional_only_by_name.append(param.name)
                elif param.default is _empty and not partial:
                    raise TypeError(f'missing a required argument: {param.name!r}') from None
                continue
            if param.name in left:
                arguments[param.name] = left.pop(param.name)
            elif not partial and param.default is _empty:
                takes_more = any(other.kind == _VAR_POSITIONAL for other in parameters)
                what = ' keyword-only' if param.kind == _KEYWORD_ONLY and not takes_more else ''
                raise TypeError(f'missing a required{what} argument: {param.name!r}') from None
        if left:
            if variadic is not None:
                arguments[variadic.name] = left
            elif positional_only_by_name:
                names = ', '.join(positional_only_by_name)
                raise TypeError(f'got some positional-only arguments passed as keyword arguments: {names!r}')
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(left))!r}')
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        """The arguments by parameter; TypeError if they do not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same, but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """The signature as text, a parameter a line if it is wider than that."""
        result = []
        positional_only = False
        keyword_only = True
        for param in self.parameters.values():
            if param.kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append('/')
                positional_only = False
            if param.kind == _VAR_POSITIONAL:
                keyword_only = False
            elif param.kind == _KEYWORD_ONLY and keyword_only:
                result.append('*')
                keyword_only = False
            result.append(str(param))
        if positional_only:
            result.append('/')
        text = f'({", ".join(result)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(result) + '\n)'
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text


def _signature_from_function(cls, func, skip_bound_arg=True, globals=None, locals=None, eval_str=False):
    code = func.__code__
    names = code.co_varnames
    count = code.co_argcount
    positional_only = code.co_posonlyargcount
    keyword_count = code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    required = count - len(defaults)
    params = []
    for at, name in enumerate(names[:count]):
        params.append(Parameter(
            name, _POSITIONAL_ONLY if at < positional_only else _POSITIONAL_OR_KEYWORD,
            default=defaults[at - required] if at >= required else _empty,
            annotation=annotations.get(name, _empty)))
    at = count + keyword_count
    if code.co_flags & _CO_VARARGS:
        params.append(Parameter(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[count:count + keyword_count]:
        params.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                                annotation=annotations.get(name, _empty)))
    if code.co_flags & _CO_VARKEYWORDS:
        params.append(Parameter(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return cls(params, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    return sig.replace(parameters=params)


def _signature_of_partial(sig, partial):
    """What is left of the parameters when some arguments are given already."""
    args, kwargs = partial.args or (), partial.keywords or {}
    try:
        bound = sig.bind_partial(*args, **kwargs)
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    params = []
    by_name = False
    for name, param in sig.parameters.items():
        value = bound.arguments.get(name, _void)
        if value is not _void:
            if param.kind is _POSITIONAL_ONLY:
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name not in kwargs:
                    continue
                by_name = True
                params.append(param.replace(kind=_KEYWORD_ONLY, default=value))
                continue
            if param.kind is _KEYWORD_ONLY:
                params.append(param.replace(default=value))
                continue
        if by_name:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
            elif param.kind is _VAR_POSITIONAL:
                continue
        params.append(param)
    return sig.replace(parameters=params)


def _own_method(cls, name):
    """A method that a program has defined for a class."""
    for base in cls.__mro__:
        if name in base.__dict__:
            method = base.__dict__[name]
            if isinstance(method, (staticmethod, classmethod)):
                method = method.__func__
            return method if isfunction(method) or hasattr(method, '__wrapped__') else None
    return None


def _signature_from_callable(obj, *, follow_wrapper_chains=True, skip_bound_arg=True, globals=None, locals=None,
                             eval_str=False, sigcls=Signature):
    def again(obj):
        return _signature_from_callable(
            obj, follow_wrapper_chains=follow_wrapper_chains, skip_bound_arg=skip_bound_arg, globals=globals,
            locals=locals, eval_str=eval_str, sigcls=sigcls)

    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        sig = again(obj.__func__)
        return _without_first(sig) if skip_bound_arg else sig
    if follow_wrapper_chains:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return again(obj)
    known = getattr(obj, '__signature__', None)
    if known is not None:
        found = known if isinstance(known, (Signature, str)) or not callable(known) else known()
        if isinstance(found, str):
            from _inspect_builtins import function_with
            return _signature_from_function(sigcls, function_with(found), False, None, None, False)
        if not isinstance(found, Signature):
            raise TypeError(f'unexpected object {known!r} in __signature__ attribute')
        return found
    method = getattr(obj, '__partialmethod__', None)
    if isinstance(method, functools.partialmethod):
        of_function = again(method.func)
        rest = _signature_of_partial(of_function, functools.partial(method.func, None, *method.args, **method.keywords))
        first = next(iter(of_function.parameters.values()))
        if first.kind is _VAR_POSITIONAL:
            return rest
        return rest.replace(parameters=[first, *rest.parameters.values()])
    if isinstance(obj, functools.partial):
        return _signature_of_partial(again(obj.func), obj)
    if isfunction(obj):
        return _signature_from_function(sigcls, obj, skip_bound_arg, globals, locals, eval_str)
    if isinstance(obj, type):
        call = _own_method(type(obj), '__call__')
        if call is not None:
            return _without_first(again(call))
        new, init = _own_method(obj, '__new__'), _own_method(obj, '__init__')
        order = obj.__mro__
        place = {name: next((at for at, base in enumerate(order) if name in base.__dict__), len(order))
                 for name in ('__new__', '__init__')}
        if new is not None and (init is None or place['__new__'] <= place['__init__']):
            return _without_first(again(new))
        if init is not None:
            return _without_first(again(init))
        for base in order[:-1]:
            known = _signature_of_builtin(sigcls, base)
            if known is not None:
                return known
        if all(base.__module__ != 'builtins' or base is object for base in order) or obj is object:
            return sigcls(())
        raise ValueError(f'no signature found for builtin type {obj!r}')
    if isinstance(obj, _BUILT_IN):
        known = _signature_of_builtin(sigcls, obj)
        if known is None:
            raise ValueError(f'no signature found for builtin {obj!r}')
        return known
    call = getattr_static(type(obj), '__call__', None)
    if call is not None and isfunction(call):
        sig = again(call)
        return _without_first(sig) if skip_bound_arg else sig
    raise ValueError(f'callable {obj!r} is not supported by signature')


_BUILT_IN = (types.BuiltinFunctionType, types.WrapperDescriptorType, types.MethodWrapperType, _method_descriptor)


def _signature_of_builtin(sigcls, obj):
    from _inspect_builtins import function_with, parameters_of
    parameters, is_bound = parameters_of(obj)
    if parameters is None:
        return None
    signature = _signature_from_function(sigcls, function_with(parameters), False, None, None, False)
    return _without_first(signature) if is_bound else signature


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A copy of the annotations of a class, module or function; those that are text evaluated if that is asked for."""
    if isinstance(obj, type):
        annotations = obj.__dict__.get('__annotations__')
        module = sys.modules.get(getattr(obj, '__module__', None))
        own_globals = getattr(module, '__dict__', None)
        own_locals = dict(vars(obj))
        unwrapped = None
    elif isinstance(obj, types.ModuleType):
        annotations = getattr(obj, '__annotations__', None)
        own_globals, own_locals, unwrapped = obj.__dict__, None, None
    elif callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        own_globals, own_locals, unwrapped = getattr(obj, '__globals__', None), None, obj
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(annotations)
    if unwrapped is not None:
        unwrapped = unwrap(unwrap_partial(unwrapped))
        own_globals = getattr(unwrapped, '__globals__', own_globals)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    if type_params := getattr(obj, '__type_params__', ()):
        locals = {parameter.__name__: parameter for parameter in type_params} | (locals or {})
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in annotations.items()}
