"""sys: argv, exit, recursion limit, stdout, version numbers."""

import sys

print(len(sys.argv), sys.argv[0].rpartition("/")[2], type(sys.argv).__name__)
print(sys.getrecursionlimit(), sys.maxsize, sys.byteorder, sys.version_info[:2] >= (3, 13), sys.version_info[0])
print(sys.setrecursionlimit(200), sys.getrecursionlimit())


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError as error:
        return n, str(error)


reached, message = depth(0)
print(150 < reached < 200, message)
sys.setrecursionlimit(1000)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900))
sys.setrecursionlimit(5000)
print(deep(4000))
sys.setrecursionlimit(1000)
try:
    deep(4000)
except RecursionError as error:
    print(error)
for bad in (0, -5, "a"):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
sys.stdout.write("written ")
print(sys.stdout.write("count\n"))
sys.stdout.flush()
for code in (None, 0, 3, "message", True, (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as error:
        print(repr(error), repr(error.code))
try:
    sys.exit()
except SystemExit as error:
    print(repr(error), error.code)
try:
    try:
        sys.exit(5)
    finally:
        print("finally runs")
except BaseException as error:
    print(type(error).__name__, isinstance(error, Exception))
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is error)
print(sys.exc_info())
print("to stderr", file=sys.stderr)
sys.exit(7)
