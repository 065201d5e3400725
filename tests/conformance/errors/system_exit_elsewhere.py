# The code of SystemExit is shown on what the program has put in place of `sys.stderr`.
import sys


class Upper:
    def write(self, text):
        sys.__stderr__.write(f"<{text!r}>")

    def flush(self):
        sys.__stderr__.write("<flush>")


class Code:
    def __str__(self):
        return "the code"


print("out")
sys.stderr = Upper()
raise SystemExit(Code())
