# exit and quit are there when a program asks for them, and end it as SystemExit does.
import builtins
import sys

print(exit, repr(quit), type(exit).__name__, type(exit) is type(quit))
print(builtins.exit is exit, callable(quit))


def ends(code):
    try:
        quit(code)
    except SystemExit as error:
        return error.code


print([ends(code) for code in (None, 0, 3, "text")])
print(sys.stdin.closed)


class Body:
    inside = exit


print(Body.inside is exit)
try:
    eval("exit", {"__builtins__": {}})
except NameError as error:
    print(error)
del builtins.quit
try:
    quit
except NameError as error:
    print(error)
exit(7)
