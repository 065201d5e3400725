"""Giving warnings: what is native in CPython. Filters and the ways to show are those of `warnings` where a program has
imported it, and the first ones where it has not."""

import _frames
import sys
from _types import _native

defaultaction = 'default'
onceregistry = {}
_filters_version = 1


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


def _filters_mutated():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    """A warning, and where it was given."""

    __module__ = 'warnings'

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


@_native
def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Gives a warning about the code that has called, or so many calls further out."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f'category must be a Warning subclass, not {type(category).__name__!r}')
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    names, filename, lineno = _frames.of_warning(stacklevel, skip_file_prefixes) or (sys.__dict__, '<sys>', 0)
    _give_in(names, message, category, filename, lineno, source)


def _warn_caller(message, category):
    """Gives a warning about what the program calls, from code of the library."""
    place = _frames.of_program()
    if place is not None:
        names, filename, lineno = place
        if _give_in(names, message, category, filename, lineno):
            _frames.note_warned()


@_native
def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Gives a warning about any place."""
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    _give(message, category, filename, int(lineno), module, registry, source)


def _give_in(names, message, category, filename, lineno, source=None):
    """Gives a warning about code with these globals, and tells whether it is one that is not ignored."""
    module = names.get('__name__', '<string>')
    registry = names.setdefault('__warningregistry__', {})
    return _give(message, category, filename, lineno, module, registry, source)


def _setting(name):
    """What `warnings` has under a name, or what it would have if it were imported."""
    try:
        return getattr(sys.modules['warnings'], name)
    except (AttributeError, KeyError):
        return globals().get(name)


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
        return True
    for action, pattern, kind, where, line in _setting('filters'):
        if ((pattern is None or pattern.match(text)) and issubclass(category, kind)
                and (where is None or where.match(module)) and line in (0, lineno)):
            break
    else:
        action = _setting('defaultaction')
    if action == 'ignore':
        return False
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        key = (text, category)
        once = _setting('onceregistry')
        if once.get(key):
            return True
        once[key] = 1
    elif action == 'module':
        registry[key] = 1
        key = (text, category, 0)
        if registry.get(key):
            return True
        registry[key] = 1
    elif action == 'default':
        registry[key] = 1
    elif action not in ('always', 'all'):
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {action!r}')
    show = _setting('_showwarnmsg') or _show
    show(WarningMessage(message, category, filename, lineno, source=source))
    return True
