# Where an error is that is found at the end of a line, or of a text that has no end of line.
import traceback

for text in ("1 +", "1 +\n", "a.", "a.\n", "lambda", "not", "1 if", "from x", "x +\n\n", "(1,\n2) +", "@", "x y", "class"):
    for mode in ("exec", "eval", "single"):
        try:
            compile(text, "text", mode)
        except SyntaxError as error:
            print(repr(text), mode, error.msg)
            if mode != "eval" or text[0] in "1anx(@cf":
                print("".join(traceback.format_exception_only(error)))
try:
    eval("1 +")
except SyntaxError as error:
    print(error.lineno, error.offset, error.end_lineno, error.end_offset)
try:
    exec("1 +\n")
except SyntaxError as error:
    print(error.lineno, error.offset, error.end_lineno, error.end_offset)
