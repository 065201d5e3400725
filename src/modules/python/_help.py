"""What `help` prints about functions, methods, properties and classes: how they are called, and what they say of themselves."""

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
        kind, text = 'property', (name + '\n' if name else '') + description(object)
    elif isinstance(object, type):
        from _help_class import refused, text_of
        base = refused(object)
        if base is not None:
            raise NotImplementedError(f'help() is not supported for {_named(object)}: it is derived from {base.__name__!r}'
                                      if base is not object else
                                      f'help() is not supported for {_named(object)}: it is a built-in class')
        kind, text = 'class ' + object.__name__, text_of(object)
    else:
        raise NotImplementedError(
            f'help() is not supported for {_named(object)}: only for functions, methods, properties and classes')
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
        return f' class method of {class_name(owner)}'
    return f' method of {class_name(type(owner))} instance'


def class_name(cls, module=None):
    """The name of a class, as it is known from elsewhere than the module."""
    return cls.__name__ if cls.__module__ == module else f'{cls.__module__}.{cls.__name__}'


def _routine(function, note):
    return head(function, function.__name__, note) + '\n' + description(function)


def head(function, shown, note):
    """How a function is called, by the name that is shown for it."""
    name = function.__name__
    parameters = parameters_of(function, name)
    if name == '<lambda>':
        shown, parameters = shown + ' lambda ', parameters[1:-1]
    elif shown != name:
        shown = f'{shown} = {name}'
    awaited = 'async ' if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function) else ''
    return f'{awaited}{shown}{parameters or "(...)"}{note}'


def parameters_of(callable, name):
    """The signature of what is called by a name, or nothing if it has none."""
    try:
        return inspect.signature(callable).format(max_width=max(80 - len(name), 8))
    except (ValueError, TypeError):
        return ''


def description(object):
    """What an object says of itself, indented."""
    text = inspect.getdoc(object) or inspect.getcomments(object) or ''
    return textwrap.indent(text, '    ').rstrip() + '\n' if text else ''
