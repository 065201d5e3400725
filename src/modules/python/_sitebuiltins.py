"""Built-ins for people at a prompt, which scripts use, too. They are made when a program asks for one."""

import sys


class Quitter:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Use {self.name}() or Ctrl-D (i.e. EOF) to exit'

    def __call__(self, code=None):
        # A prompt that catches the exception sees that its input has ended.
        try:
            sys.stdin.close()
        except Exception:
            pass
        raise SystemExit(code)


exit = Quitter('exit')
quit = Quitter('quit')


class _Printer:
    """A text to read at the prompt."""

    def __init__(self, name, text, is_long=False):
        self.__name = name
        self.__text = text
        self.__is_long = is_long

    def __repr__(self):
        if self.__is_long:
            return f'Type {self.__name}() to see the full {self.__name} text'
        return self.__text

    def __call__(self):
        print(self.__text)


class _Helper:
    """Where people look for help first."""

    def __repr__(self):
        return 'Type help() for interactive help, or help(object) for help about object.'

    def __call__(self, *args, **kwds):
        import _help

        return _help.Helper()(*args, **kwds)


help = _Helper()
copyright = _Printer('copyright', sys.copyright)
credits = _Printer('credits', """\
    Thanks to the authors of Python, whose language this is, and to those of Rust, Cranelift and Ruff.
    See www.python.org for more information.""")
license = _Printer('license', 'Freevar may be used under the MIT License or the Apache License 2.0.', is_long=True)
