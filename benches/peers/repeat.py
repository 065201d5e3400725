"""Import a program (which runs it), run it again until that makes the given number, and tell how long each run took.

Milliseconds, a line each, on standard error. `repeat.lua`, `repeat.js` and `repeat.rs` do the same.
"""

import os
import sys
import time


def timed(run):
    start = time.perf_counter()
    result = run()
    print((time.perf_counter() - start) * 1000.0, file=sys.stderr)
    return result


directory, file = os.path.split(sys.argv[1])
sys.path.insert(0, directory)
program = timed(lambda: __import__(file[:-3]))
for _ in range(int(sys.argv[2]) - 1):
    timed(program.main)
