# A hook that fails itself: its error is shown, then the original one, each with what it came from.
import sys


class Missing(KeyError):
    pass


def hook(kind, error, traceback):
    try:
        error.code
    except AttributeError as lacking:
        raise Missing("code") from lacking


def parse(text):
    try:
        return int(text)
    except ValueError:
        raise RuntimeError(f"{text!r} is no number")


sys.excepthook = hook
print(parse("12"))
print(parse("twelve"))
