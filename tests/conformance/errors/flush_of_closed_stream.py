# A stream that says it is closed is not flushed at the end, nor is None; a failing stream for errors is not spoken of.
import atexit
import sys


class Stream:
    def __init__(self, closed):
        self.closed = closed

    def write(self, text):
        sys.__stdout__.write(text)

    def flush(self):
        sys.__stdout__.write("flush\n")
        raise ValueError("never shown")


sys.stdout = Stream(True)
print("to a closed one")
sys.stderr = Stream(False)
print("to the other", file=sys.stderr)
atexit.register(print, "at exit")
