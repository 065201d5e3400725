# A hook that calls sys.exit gives the program its status, and nothing is shown.
import atexit
import sys


class Stop(SystemExit):
    def __str__(self):
        return "never shown"


def hook(kind, error, traceback):
    print("hook:", error)
    raise Stop(7)


atexit.register(print, "at exit")
sys.excepthook = hook


def fail():
    try:
        raise SystemExit(3)
    except SystemExit as stop:
        raise ValueError(stop.code) from None


fail()
