"""Warnings that the compiler gives go through the filters: they are shown, kept, ignored, or errors of syntax."""

import warnings

DOUBTFUL = [
    r"'a' '\d'", "x = 1if 2 else 3", "f(a, x is 1)", "assert (1,\n 2)", "\n1(\n2)", "f'a\\d{x}'", "x = [1]['a']",
    "x = ('a'\n  '\\400')", "b'\\d'", "f'{a:\\d}'", "x ='\\d' 1", "x = 1if 1", "not x is 2", "None[1]",
]


def attempt(source, mode="exec"):
    try:
        return compile(source, "t.py", mode)
    except SyntaxError as error:
        place = error.filename, error.lineno, error.offset, error.end_lineno, error.end_offset
        print(repr(source), error.msg, place, error.__context__)


print("errors")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for source in DOUBTFUL:
        attempt(source)
    try:
        eval("1 is 1")
    except SyntaxError as error:
        print(type(error), error.msg, error.filename)

print("kept")
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    for source in DOUBTFUL + ["x = '\\d'\nreturn '\\e'", "'\\d' +", "1 is 1\nbreak", "+ '\\d'", "1 1if 2"]:
        try:
            compile(source, "t.py", "exec")
        except SyntaxError as error:
            print(repr(source), error.msg)
    eval("1 is 2"), eval("1 is 2"), exec("1 is 2")
    eval("'\\d'"), eval("'\\d'")
for warning in log:
    print(warning.category.__name__, warning.message, warning.filename, warning.lineno)

print("chosen")
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    warnings.filterwarnings("ignore", module="quiet")
    warnings.filterwarnings("error", message=".*tuple")
    warnings.filterwarnings("ignore", category=SyntaxWarning, lineno=2)
    compile("1 is 1", "quiet.py", "exec")
    compile("1 is 1\n2 is 2\n3 is 3", "loud.py", "exec")
    compile("1 is 1", "loud.py", "exec")
    attempt("x is ()")
print([(str(warning.message), warning.filename, warning.lineno) for warning in log])


def raising(*args):
    raise LookupError("the warning is not shown")


shown = warnings.showwarning
warnings.showwarning = raising
try:
    compile("1 is 1", "t.py", "exec")
except LookupError as error:
    print(error)
warnings.showwarning = shown

# Without a filter they go to the error stream, without a line where there is no file.
exec("if True:\n  x = 1 is 1")
compile("'\\d'", "nowhere.py", "eval")
