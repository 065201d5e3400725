"""What can be found out about live objects: signatures, source, members, frames."""

import collections
import linecache
import sys
import types
from _inspect_signature import (
    BoundArguments, Parameter, Signature, _KEYWORD_ONLY, _ParameterKind, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD,
    _VAR_POSITIONAL, _empty, _signature_from_callable, _void, formatannotation, get_annotations, isfunction, ismethod,
    signature,
)
from _inspect_static import _getset, _member, getattr_static, unwrap, unwrap_partial

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE = 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512

_method_descriptor = type(str.join)
_builtin = type(len)


# Kinds of objects.

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    if kind is _method_descriptor:
        return True
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__') and not hasattr(kind, '__delete__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def ismemberdescriptor(object):
    return isinstance(object, _member)


def isgetsetdescriptor(object):
    return isinstance(object, _getset)


def _has_code_flag(object, flag):
    object = unwrap_partial(object)
    if ismethod(object):
        object = object.__func__
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_code_flag(obj, CO_GENERATOR)


def markcoroutinefunction(func):
    """Makes iscoroutinefunction() say yes of a function that returns coroutines."""
    if hasattr(func, '__func__'):
        func = func.__func__
    func._is_coroutine_mark = _is_coroutine_mark
    return func


_is_coroutine_mark = object()


def _is_marked(object):
    while ismethod(object):
        object = object.__func__
    return getattr(unwrap_partial(object), '_is_coroutine_mark', None) is _is_coroutine_mark


def iscoroutinefunction(obj):
    return _has_code_flag(obj, CO_COROUTINE) or _is_marked(obj)


def isasyncgenfunction(obj):
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, getattr(types, 'CoroutineType', ()))


def isasyncgen(object):
    return isinstance(object, getattr(types, 'AsyncGeneratorType', ()))


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__')


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isbuiltin(object) and object.__name__.startswith('__') and object.__self__ is not None and not ismodule(
        object.__self__)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


# Members.

def getmembers(object, predicate=None):
    """Names and values of all members for which the predicate holds, by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without running descriptors and `__getattr__`."""
    return _members(object, predicate, getattr_static)


def _members(object, predicate, getter):
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            for name, value in vars(base).items():
                if isinstance(value, getattr(types, 'DynamicClassAttribute', ())) and name not in names:
                    names.append(name)
    result = []
    seen = set()
    mro = object.__mro__ if isclass(object) else ()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            result.append((name, value))
        seen.add(name)
    result.sort(key=lambda pair: pair[0])
    return result


Attribute = collections.namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """For each name that a class has: what it is, and where it is defined."""
    result = []
    for name in dir(cls):
        for base in cls.__mro__:
            if name in base.__dict__:
                break
        else:
            continue
        found = raw = base.__dict__[name]
        if isinstance(raw, (staticmethod, types.BuiltinMethodType)):
            kind = 'static method'
        elif isinstance(raw, (classmethod, types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(raw, property):
            kind = 'property'
        else:
            # What the class answers counts, but for its own namespace.
            given = raw if name == '__dict__' else getattr(cls, name, None)
            found = raw if given is None else given
            kind = 'method' if isroutine(found) else 'data'
        result.append(Attribute(name, kind, base, found))
    return result


def getclasstree(classes, unique=False):
    """Classes in nested lists, each list below the class from which those in it derive, with their bases."""
    derived, roots = {}, []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
            continue
        for base in cls.__bases__:
            below = derived.setdefault(base, [])
            if cls not in below:
                below.append(cls)
            if unique and base in classes:
                break
    roots.extend(base for base in derived if base not in classes)
    return _class_tree(roots, derived, None)


def _class_tree(classes, derived, base):
    tree = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        tree.append((cls, cls.__bases__))
        if cls in derived:
            tree.append(_class_tree(derived[cls], derived, cls))
    return tree


def getmro(cls):
    return cls.__mro__


# Documentation.

def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def cleandoc(doc):
    """A docstring without the indentation that it has in the source."""
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.lstrip(' ')), default=None)
    if lines:
        lines[0] = lines[0].lstrip(' ')
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _class_of(func):
    cls = sys.modules.get(func.__module__)
    for name in func.__qualname__.split('.')[:-1]:
        cls = getattr(cls, name, None)
    return cls if isclass(cls) else None


def _finddoc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object:
                doc = base.__dict__.get('__doc__')
                if isinstance(doc, str):
                    return doc
        return None
    if ismethod(obj):
        name = obj.__func__.__name__
        receiver = obj.__self__
        cls = receiver if isclass(receiver) else type(receiver)
    elif isfunction(obj):
        name = obj.__name__
        cls = _class_of(obj)
        if cls is None or getattr(cls, name, None) is not obj:
            return None
    elif isinstance(obj, property):
        name = obj.__name__
        cls = _class_of(obj.fget)
        if cls is None or getattr(cls, name, None) is not obj:
            return None
    elif ismemberdescriptor(obj):
        texts = obj.__objclass__.__dict__.get('__slots__')
        return texts.get(obj.__name__) if isinstance(texts, dict) else None
    else:
        return None
    for base in cls.__mro__:
        doc = getattr(base.__dict__.get(name), '__doc__', None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """The documentation of an object, or what it inherits."""
    doc = getattr(object, '__doc__', None)
    if doc is None or isclass(object) and '__doc__' not in object.__dict__:
        try:
            doc = _finddoc(object) or doc
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


# Source.

def getfile(object):
    """The file that an object comes from."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        module = sys.modules.get(getattr(object, '__module__', None))
        if getattr(module, '__file__', None):
            return module.__file__
        if getattr(object, '__module__', None) == '__main__':
            raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    object = _code_of(object)
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    f'{type(object).__name__}')


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object


def getsourcefile(object):
    """The file that has the source of an object, if there is one."""
    filename = getfile(object)
    return filename if linecache.getlines(filename) else None


getabsfile = getsourcefile


def getmodulename(path):
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def getmodule(object, _filename=None):
    """The module that an object was defined in."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        filename = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, '__file__', None) == filename:
            return module
    return None


def findsource(object):
    """All lines of the file of an object, and the index of its first one."""
    filename = getfile(object)
    module = getmodule(object)
    lines = linecache.getlines(filename, getattr(module, '__dict__', None))
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        first = vars(object).get('__firstlineno__')
        if first is None:
            raise OSError('source code not available')
        if first - 1 >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, first - 1
    object = _code_of(object)
    first = object.co_firstlineno - 1
    if first >= len(lines):
        raise OSError('lineno is out of bounds')
    return lines, max(first, 0)


def getblock(lines):
    """The lines at the beginning that belong to one definition."""
    depth = 0
    quote = None
    continued = False
    indent = body = None
    begun = False
    inline = False
    last = 0
    for number, line in enumerate(lines):
        text = line.rstrip('\n')
        starts = not depth and quote is None and not continued
        stripped = text.strip()
        if starts:
            if not stripped or stripped.startswith('#'):
                # Comments belong to the block if they are indented as deeply as its body.
                if stripped and body is not None and indentsize(text) >= body:
                    last = number + 1
                continue
            if indent is None:
                indent = indentsize(text)
                inline = not stripped.startswith(('def ', 'class ', 'async ', '@'))
            elif begun and indentsize(text) <= indent:
                break
            elif begun and body is None:
                body = indentsize(text)
        depth, quote, ends_with_colon, continued = _scan(text, depth, quote)
        last = number + 1
        # A bracket around it may end behind it.
        complete = depth <= 0 and quote is None and not continued
        if complete:
            if inline:
                break
            if not begun and not stripped.startswith('@'):
                begun = True
                if not ends_with_colon:
                    # The body stands behind the colon.
                    break
    return lines[:last]


def _scan(text, depth, quote):
    """Brackets and strings that are open behind a line; whether it ends with a colon, and whether it goes on."""
    at = 0
    colon = False
    while at < len(text):
        char = text[at]
        if quote is not None:
            if char == '\\':
                at += 2
                continue
            if text.startswith(quote, at):
                at += len(quote)
                quote = None
                continue
            at += 1
            continue
        if char == '#':
            break
        if char in '\'"':
            quote = char * 3 if text.startswith(char * 3, at) else char
            at += len(quote)
            colon = False
            continue
        if char in '([{':
            depth += 1
        elif char in ')]}':
            depth -= 1
        if not char.isspace():
            colon = char == ':' and not depth
        at += 1
    continued = quote is None and text.endswith('\\')
    if quote is not None and len(quote) == 1:
        continued, quote = text.endswith('\\'), quote if text.endswith('\\') else None
    return depth, quote, colon, continued


def getsourcelines(object):
    """The lines of the source of an object, and the number of the first."""
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The source of an object."""
    lines, number = getsourcelines(object)
    return ''.join(lines)


def getcomments(object):
    """The comments directly above an object."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    result = []
    at = number - 1
    indent = indentsize(lines[number]) if lines else 0
    while at >= 0 and lines[at].lstrip().startswith('#') and indentsize(lines[at]) == indent:
        result.insert(0, lines[at].expandtabs().lstrip())
        at -= 1
    return ''.join(result) or None


# Variables of closures.

ClosureVars = collections.namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    """The variables that a function uses and that are not its own, by where they come from."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            pass
    names = func.__globals__
    builtins = names.get('__builtins__', __builtins__)
    if ismodule(builtins):
        builtins = builtins.__dict__
    used_globals, used_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in names:
            used_globals[name] = names[name]
        elif name in builtins:
            used_builtins[name] = builtins[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, used_globals, used_builtins, unbound)


# Arguments.

FullArgSpec = collections.namedtuple(
    'FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
Arguments = collections.namedtuple('Arguments', 'args, varargs, varkw')
ArgInfo = collections.namedtuple('ArgInfo', 'args varargs keywords locals')


def getargs(co):
    """The names of the parameters of code."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names = co.co_varnames
    count, keyword_only = co.co_argcount, co.co_kwonlyargcount
    at = count + keyword_only
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(list(names[:count]) + list(names[count:count + keyword_only]), varargs, varkw)


def getargvalues(frame):
    """The parameters of a frame, and its variables."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def getfullargspec(func):
    """Names and defaults of the parameters of a function."""
    try:
        sig = _signature_from_callable(func, follow_wrapper_chains=False, skip_bound_arg=False, sigcls=Signature)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, kwonlyargs, defaults, kwdefaults, annotations = [], [], (), {}, {}
    varargs = varkw = None
    positional_only = []
    if sig.return_annotation is not sig.empty:
        annotations['return'] = sig.return_annotation
    for param in sig.parameters.values():
        kind, name = param.kind, param.name
        if kind is _POSITIONAL_ONLY:
            positional_only.append(name)
        elif kind is _POSITIONAL_OR_KEYWORD:
            args.append(name)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonlyargs.append(name)
            if param.default is not param.empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and param.default is not param.empty:
            defaults += (param.default,)
        if param.annotation is not param.empty:
            annotations[name] = param.annotation
    return FullArgSpec(positional_only + args, varargs, varkw, defaults or None, kwonlyargs, kwdefaults or None,
                       annotations)


def getcallargs(func, /, *positional, **named):
    """The arguments of a call by the names of the parameters. What is wrong with them, the errors of calls say."""
    spec = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    args, defaults = spec.args, spec.defaults or ()
    found = dict(zip(args, positional))
    if spec.varargs:
        found[spec.varargs] = tuple(positional[len(args):])
    if spec.varkw:
        found[spec.varkw] = {}
    for key, value in named.items():
        if key not in args and key not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f'{name}() got an unexpected keyword argument {key!r}')
            found[spec.varkw][key] = value
        elif key in found:
            raise TypeError(f'{name}() got multiple values for argument {key!r}')
        else:
            found[key] = value
    if len(positional) > len(args) and not spec.varargs:
        _refuse_surplus(name, spec, len(positional), found)
    required = args[:len(args) - len(defaults)]
    _require(name, [arg for arg in required if arg not in found], 'positional')
    for arg, value in zip(args[len(required):], defaults):
        found.setdefault(arg, value)
    for arg, value in (spec.kwonlydefaults or {}).items():
        found.setdefault(arg, value)
    _require(name, [arg for arg in spec.kwonlyargs if arg not in found], 'keyword-only')
    return found


def _require(function, missing, kind):
    if not missing:
        return
    *first, last = map(repr, missing)
    listed = f'{", ".join(first)} and {last}' if first else last
    noun = _counted(f'{kind} argument', len(missing))
    raise TypeError(f'{function}() missing {len(missing)} required {noun}: {listed}')


def _refuse_surplus(function, spec, given, found):
    least = len(spec.args) - len(spec.defaults or ())
    most = len(spec.args)
    takes = f'from {least} to {most}' if spec.defaults else most
    keywords = len([arg for arg in spec.kwonlyargs if arg in found])
    also = f' {_counted("positional argument", given)} (and {keywords} {_counted("keyword-only argument", keywords)})'
    taken = _counted('positional argument', 0 if spec.defaults else most)
    verb = 'was' if given == 1 and not keywords else 'were'
    raise TypeError(f'{function}() takes {takes} {taken} but {given}{also if keywords else ""} {verb} given')


def _counted(noun, count):
    return noun if count == 1 else noun + 's'


# Frames.

Traceback = collections.namedtuple('Traceback', 'filename lineno function code_context index')
FrameInfo = collections.namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def getframeinfo(frame, context=1):
    """Where a frame or an entry of a traceback is, with lines of the source around it."""
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    elif isframe(frame):
        lineno = frame.f_lineno
    else:
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        all_lines = linecache.getlines(filename)
        if all_lines:
            start = max(0, min(start, len(all_lines) - context))
            lines = all_lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """A frame and those that have called it, the innermost first."""
    result = []
    while frame:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """The frames of a traceback, the outermost first."""
    result = []
    while tb:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def currentframe():
    """The frame that calls this."""
    return sys._getframe(1)


def stack(context=1):
    """The frames that run, the caller's first."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The frames of the exception that is being handled."""
    exception = sys.exception()
    return getinnerframes(None if exception is None else exception.__traceback__, context)


from _inspect_states import (
    AGEN_CLOSED, AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, CORO_CLOSED, CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED,
    GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, getasyncgenlocals, getasyncgenstate, getcoroutinelocals,
    getcoroutinestate, getgeneratorlocals, getgeneratorstate,
)
