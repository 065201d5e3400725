"""What `help` prints about a program's class: how it is called, and what it and its bases define, sorted by kind."""

import inspect
import textwrap
from _help import class_name, description, head, parameters_of


_HIDDEN = {'__doc__', '__firstlineno__', '__module__', '__name__', '__qualname__', '__slots__', '__static_attributes__'}
_SECTIONS = [('Methods', 'method'), ('Class methods', 'class method'), ('Static methods', 'static method'),
             ('Readonly properties', 'readonly property'), ('Data descriptors', 'data descriptor'),
             ('Data and other attributes', 'data')]
_RULE = '-' * 70
# Longer values are cut in the middle, longer lines at the end.
_LONGEST_VALUE = 100
_LONGEST_LINE = 70
_DEEPEST = 6
_MOST_ITEMS = {tuple: 20, list: 20, set: 6, frozenset: 6, dict: 10}


def refused(cls):
    """The built-in class that a class is or is derived from, whose methods say nothing here; None if there is none."""
    return next((base for base in cls.__mro__ if base.__module__ == 'builtins' and (base is not object or base is cls)), None)


def text_of(cls):
    """The text for a class."""
    parts = []
    parameters = parameters_of(cls, cls.__name__)
    if parameters and parameters != '()':
        parts.append(cls.__name__ + parameters + '\n')
    text = cls.__dict__.get('__doc__') or inspect.getcomments(cls)
    if text:
        parts.append(inspect.cleandoc(text) + '\n')
    ruled = False
    if len(cls.__mro__) > 2:
        parts.append('Method resolution order:')
        parts += ['    ' + class_name(base, cls.__module__) for base in cls.__mro__]
        parts.append('')
    for base in cls.__mro__[:-1]:
        place = 'defined here' if base is cls else 'inherited from ' + class_name(base, cls.__module__)
        shown = sorted(attribute for attribute in _attributes(cls) if attribute[2] is base)
        for title, wanted in _SECTIONS:
            entries = [_entry(cls, name, kind, base) for name, kind, _ in shown if kind == wanted]
            if entries:
                parts += [_RULE] if ruled else []
                parts += [f'{title} {place}:\n', *entries]
                ruled = True
    bases = ', '.join(class_name(base, cls.__module__) for base in cls.__bases__)
    contents = textwrap.indent('\n'.join(parts).rstrip(), ' |  ', lambda line: True)
    lines = [f'class {cls.__name__}({bases})', *map(str.rstrip, contents.splitlines())]
    return '\n'.join(lines) + '\n'


def _attributes(cls):
    """Name, kind and home of the attributes that are not private."""
    for name, kind, home, value in inspect.classify_class_attrs(cls):
        private = name.startswith('_') and not (name.startswith('__') and name.endswith('__'))
        if private or name in _HIDDEN:
            continue
        if isinstance(value, property):
            kind = 'readonly property' if value.fset is None else 'data descriptor'
        elif inspect.isdatadescriptor(value):
            kind = 'data descriptor'
        yield name, kind, home


def _entry(cls, name, kind, home):
    raw = home.__dict__[name]
    if kind in ('readonly property', 'data descriptor'):
        return name + '\n' + description(raw)
    value = getattr(cls, name, raw)
    if kind != 'data' and inspect.isroutine(value) and hasattr(value, '__name__'):
        return _routine(cls, name, value, home)
    line = f'{name} = {_shortened(value)}'
    if kind == 'data' and len(line) > _LONGEST_LINE:
        line = line[:_LONGEST_LINE] + '...'
    own = getattr(value, '__doc__', None)
    if own and (isinstance(value, type) or own != type(value).__doc__):
        line += '\n' + textwrap.indent(inspect.cleandoc(own), '    ') + '\n'
    return line + '\n' if kind == 'data' else line


def _routine(cls, name, function, home):
    plain = getattr(function, '__func__', function)
    note = ''
    if inspect.isfunction(plain):
        place = f'{home.__qualname__}.{plain.__name__}'
        if (plain.__module__, plain.__qualname__) != (home.__module__, place):
            parent = plain.__qualname__.rpartition('.')[0]
            note = ' from ' + '.'.join(filter(None, [plain.__module__, parent]))
    real = function.__name__
    if name != real and inspect.getattr_static(cls, real, None) is plain:
        # The other name says what it does.
        return head(function, name, '') + '\n'
    return head(function, name, note) + '\n' + description(function)


def _shortened(value, depth=_DEEPEST):
    """The text of a value, without addresses and not longer than can be read."""
    kind = type(value)
    if kind in _MOST_ITEMS and value:
        most = _MOST_ITEMS[kind]
        items = _ordered(value) if kind in (set, frozenset, dict) else value
        shown = []
        if depth:
            for item in items[:most]:
                text = _shortened(item, depth - 1)
                shown.append(f'{text}: {_shortened(value[item], depth - 1)}' if kind is dict else text)
        text = ', '.join(shown + ['...'] * (len(items) > len(shown)))
        if kind is tuple:
            return f'({text},)' if len(value) == 1 and depth else f'({text})'
        opening, closing = {list: '[]', frozenset: ('frozenset({', '})')}.get(kind, '{}')
        return opening + text + closing
    if kind is str:
        text = _cut(value)
        shown = repr(text)
        only_backslashes = '\\' in text and '\\' not in shown.replace('\\\\', '')
        return f'r{shown[0]}{text}{shown[0]}' if only_backslashes else shown
    text = repr(value)
    place = text.find(' at 0x')
    if place >= 0 and text.endswith('>'):
        text = text[:place] + '>'
    return _cut(text)


def _cut(text):
    """The text without its middle, if it is too long."""
    if len(text) <= _LONGEST_VALUE:
        return text
    before = (_LONGEST_VALUE - 3) // 2
    return text[:before] + '...' + text[len(text) - (_LONGEST_VALUE - 3 - before):]


def _ordered(items):
    try:
        return sorted(items)
    except TypeError:
        return list(items)
