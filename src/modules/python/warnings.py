"""Warnings: filters that say which are shown, and how they are."""

import sys
from _warnings import (
    WarningMessage, _filters_mutated, _format, _show, defaultaction, filters, onceregistry, warn, warn_explicit,
)

__all__ = [
    'warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
    'catch_warnings', 'deprecated',
]

_actions = ('default', 'error', 'ignore', 'always', 'module', 'once', 'all')


class _Pattern:
    """A regular expression of a filter."""

    def __init__(self, pattern, ignores_case):
        import re
        self.pattern = pattern
        self.match = re.compile(pattern, re.IGNORECASE if ignores_case else 0).match
        self._ignores_case = ignores_case

    def __eq__(self, other):
        return isinstance(other, _Pattern) and (self.pattern, self._ignores_case) == (
            other.pattern, other._ignores_case)

    def __hash__(self):
        return hash(self.pattern)


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, or to the error stream."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_here = showwarning
_formatwarning_here = formatwarning


def _showwarnmsg(warning):
    show = showwarning
    if show is not _showwarning_here:
        if not callable(show):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        show(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)
    else:
        _showwarnmsg_impl(warning)


def _showwarnmsg_impl(warning):
    if formatwarning is _formatwarning_here:
        _show(warning)
        return
    file = sys.stderr if warning.file is None else warning.file
    if file is not None:
        text = formatwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.line)
        try:
            file.write(text)
        except OSError:
            pass


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
    _filters_mutated()


def resetwarnings():
    """Drops all filters."""
    filters[:] = []
    _filters_mutated()


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
        self._shown_here = module._showwarnmsg_impl
        module.filters = self._filters[:]
        module._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            module.showwarning = module._showwarning_here
            return log
        return None

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters = self._filters
        module.showwarning = self._shown
        module._showwarnmsg_impl = self._shown_here
        module._filters_mutated()


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
            begun = arg.__init_subclass__
            is_method = isinstance(begun, type(self.__call__))
            begin = begun.__func__ if is_method else begun

            @functools.wraps(begin)
            def __init_subclass__(*args, **kwargs):
                warn(message, category=category, stacklevel=stacklevel + 1)
                return begin(*args, **kwargs)

            # What a class method of `object` is bound to, it needs no class for.
            arg.__init_subclass__ = classmethod(__init_subclass__) if is_method else __init_subclass__
            arg.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
            return arg
        if callable(arg):
            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category=category, stacklevel=stacklevel + 1)
                return arg(*args, **kwargs)

            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper
        raise TypeError(f'@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}')
