# sys.excepthook gets class, exception and traceback of what ends the program, after finally blocks, before atexit.
import atexit
import sys


def hook(kind, error, traceback):
    print("hook:", kind.__name__, error, error.__cause__, sys.exception())
    while traceback:
        code = traceback.tb_frame.f_code
        print(" ", traceback.tb_lineno, code.co_name, sorted(traceback.tb_frame.f_locals)[:2] if code.co_name != "<module>" else "")
        traceback = traceback.tb_next
    print(sys.last_exc is error, sys.last_type is kind, sys.last_value is error, sys.last_traceback.tb_lineno)
    print("still on the stream for errors", file=sys.stderr)


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("leaving", kind.__name__)


def take(items, count):
    with Guard():
        try:
            return [items.pop() for _ in range(count)]
        except IndexError as empty:
            raise LookupError(count) from empty
        finally:
            print("items left:", len(items))


atexit.register(lambda: print("at exit", sys.last_exc))
print(hasattr(sys, "last_exc"), sys.excepthook is sys.__excepthook__)
sys.excepthook = hook
take([1, 2], 3)
