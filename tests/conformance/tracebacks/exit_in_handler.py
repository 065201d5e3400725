"""SystemExit raised while an exception is handled: no traceback, only the status."""

import sys


def run(step):
    try:
        step()
    except ZeroDivisionError:
        print("fatal: division")
        sys.exit(3)


run(lambda: print("fine"))
run(lambda: 1 / 0)
