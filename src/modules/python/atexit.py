"""Functions that are called when the program ends."""

import _frames

_functions = []


def register(func, /, *args, **kwargs):
    """Has the function called at the end; those registered last come first."""
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Takes all registrations of the function back."""
    _functions[:] = [entry for entry in _functions if not entry[0] == func]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
            _frames.unraisable(error, f'Exception ignored in atexit callback {func!r}')
