"""sys.exit with a message prints it on stderr and leaves with status 1, after finally blocks."""

import sys


def leave(log):
    try:
        print("leaving")
        sys.exit("goodbye: " + ", ".join(log))
    finally:
        print("cleanup")


def careful(f, *args):
    try:
        f(*args)
    except Exception:
        print("never printed: SystemExit is no Exception")


print("start")
try:
    leave(["first"])
except SystemExit as error:
    print("caught", error.code)
careful(leave, ["second", "last"])
print("never reached")
