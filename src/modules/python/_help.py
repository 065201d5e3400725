"""What `help` prints about functions, methods and properties: how they are called, and what they say of themselves."""

import inspect
import textwrap


_NOTHING = object()


class Helper:
    """What `help` is once it is called, by which messages name it."""

    def __call__(self, request=_NOTHING):
        if request is _NOTHING:
            raise NotImplementedError('help() without an object is not supported: there is no interactive help')
        print(page(request), end='')


def page(object):
    """The text for an object, as CPython lays it out; NotImplementedError for what is none of these."""
    if inspect.ismethod(object):
        kind, text = 'method ' + object.__name__, _routine(object, _owner(object))
    elif inspect.isfunction(object):
        kind, text = 'function ' + object.__name__, _routine(object, '')
    elif isinstance(object, property):
        name = getattr(object, '__name__', '')
        kind, text = 'property', (name + '\n' if name else '') + _description(object)
    else:
        raise NotImplementedError(
            f'help() is not supported for {_named(object)}: only for functions, methods and properties')
    module = inspect.getmodule(object)
    place = f' in module {module.__name__}' if module else ''
    return f'Help on {kind}{place}:\n\n{text}\n'


def _named(object):
    if isinstance(object, type):
        return f'class {object.__name__!r}'
    return f'{type(object).__name__!r} objects'


def _owner(method):
    """What a method is bound to."""
    owner = method.__self__
    if isinstance(owner, type):
        return f' class method of {_class_name(owner)}'
    return f' method of {_class_name(type(owner))} instance'


def _class_name(cls):
    return f'{cls.__module__}.{cls.__name__}'


def _routine(function, note):
    name = function.__name__
    try:
        parameters = inspect.signature(function).format(max_width=max(80 - len(name), 8))
    except (ValueError, TypeError):
        parameters = ''
    if name == '<lambda>':
        name, parameters = '<lambda> lambda ', parameters[1:-1]
    parameters = parameters or '(...)'
    awaited = 'async ' if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function) else ''
    return f'{awaited}{name}{parameters}{note}\n' + _description(function)


def _description(object):
    text = inspect.getdoc(object) or inspect.getcomments(object) or ''
    return textwrap.indent(text, '    ').rstrip() + '\n' if text else ''
