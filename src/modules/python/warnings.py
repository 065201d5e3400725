"""Warnings: filters that say which are shown, and how they are."""

import _frames
import sys

__all__ = [
    'warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
    'catch_warnings', 'deprecated',
]

defaultaction = 'default'
onceregistry = {}
_filters_version = 1
_actions = ('default', 'error', 'ignore', 'always', 'module', 'once', 'all')


class _Pattern:
    """A regular expression of a filter; a plain text is compared without the module `re`."""

    def __init__(self, pattern, ignores_case):
        self.pattern = pattern
        self._compiled = None
        self._ignores_case = ignores_case

    def match(self, text):
        if self._compiled is None:
            import re
            self._compiled = re.compile(self.pattern, re.IGNORECASE if self._ignores_case else 0)
        return self._compiled.match(text)

    def __eq__(self, other):
        return isinstance(other, _Pattern) and (self.pattern, self._ignores_case) == (
            other.pattern, other._ignores_case)

    def __hash__(self):
        return hash(self.pattern)


class _Module:
    """The filter for one module by its exact name."""

    def __init__(self, name):
        self.pattern = name

    def match(self, text):
        return text == self.pattern

    def __eq__(self, other):
        return isinstance(other, _Module) and self.pattern == other.pattern

    def __hash__(self):
        return hash(self.pattern)


filters = [
    ('default', None, DeprecationWarning, _Module('__main__'), 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]


def _changed():
    global _filters_version
    _filters_version += 1


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, or to the error stream."""
    _show(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


def _show(warning):
    file = warning.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    try:
        file.write(_format(warning))
    except OSError:
        pass


def _format(warning):
    text = f'{warning.filename}:{warning.lineno}: {warning.category.__name__}: {warning.message}\n'
    line = warning.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(warning.filename, warning.lineno)
        except Exception:
            line = None
    if line:
        text += f'  {line.strip()}\n'
    return text


_showwarning_here = showwarning
_formatwarning_here = formatwarning


class WarningMessage:
    """A warning, and where it was given."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


def _showwarnmsg(warning):
    show = showwarning
    if show is not _showwarning_here:
        if not callable(show):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        show(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)
    elif formatwarning is not _formatwarning_here:
        text = formatwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.line)
        (warning.file or sys.stderr).write(text)
    else:
        _show(warning)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Adds a filter by patterns of the message and of the module."""
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    _add((action, _Pattern(message, True) if message else None, category,
          _Pattern(module, False) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Adds a filter for all modules and messages."""
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def resetwarnings():
    """Drops all filters."""
    filters[:] = []
    _changed()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Gives a warning about the code that has called, or so many calls further out."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f'category must be a Warning subclass, not {type(category).__name__!r}')
    frame = _frames.at(0)
    for _ in range(stacklevel):
        frame = frame and frame.f_back
    while frame and skip_file_prefixes and frame.f_code.co_filename.startswith(skip_file_prefixes):
        frame = frame.f_back
    if frame is None:
        names, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = names.get('__name__', '<string>')
    registry = names.setdefault('__warningregistry__', {})
    _give(message, category, filename, lineno, module, registry, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Gives a warning about any place."""
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    _give(message, category, filename, int(lineno), module, registry, source)


def _warn_of_runtime(text):
    """Gives a warning about nothing that the program does at the time."""
    _give(text, RuntimeWarning, '<sys>', 0, 'sys', {}, None)


def _give(message, category, filename, lineno, module, registry, source):
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    for action, pattern, kind, where, line in filters:
        if ((pattern is None or pattern.match(text)) and issubclass(category, kind)
                and (where is None or where.match(module)) and line in (0, lineno)):
            break
    else:
        action = defaultaction
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        key = (text, category)
        if onceregistry.get(key):
            return
        onceregistry[key] = 1
    elif action == 'module':
        registry[key] = 1
        key = (text, category, 0)
        if registry.get(key):
            return
        registry[key] = 1
    elif action == 'default':
        registry[key] = 1
    elif action not in ('always', 'all'):
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {action!r}')
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Sets filters and what shows warnings back at the end of a block, and keeps those that are given in it."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._filters = module.filters
        self._shown = module.showwarning
        self._shown_here = module._showwarnmsg
        module.filters = self._filters[:]
        module._changed()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            module._showwarnmsg = log.append
            module.showwarning = module._showwarning_here
            return log
        return None

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters = self._filters
        module.showwarning = self._shown
        module._showwarnmsg = self._shown_here
        module._changed()


class deprecated:
    """Marks a function or class: who calls it is warned."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            @functools.wraps(original)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=stacklevel + 1)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f'{cls.__name__}() takes no arguments')
                return original(cls)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = __new__.__deprecated__ = message
            return arg
        if callable(arg):
            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category=category, stacklevel=stacklevel + 1)
                return arg(*args, **kwargs)

            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper
        raise TypeError(f'@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}')
