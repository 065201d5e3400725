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
