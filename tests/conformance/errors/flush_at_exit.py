# A stream in place of sys.stdout that cannot be flushed at the end: that is shown, and the status is 120.
import atexit
import sys


class Stubborn:
    def __init__(self, closed):
        self.closed = closed

    def write(self, text):
        sys.__stdout__.write(text.upper())

    def flush(self):
        sys.__stdout__.write("asked to flush\n")
        raise OSError(28, "No space left on device")


atexit.register(lambda: print("at exit"))
sys.stdout = Stubborn(False)
print("written")
sys.stderr = Stubborn(True)
sys.stderr = sys.__stderr__
try:
    print("flushed", flush=True)
except OSError as error:
    print(error)
raise SystemExit(3)
