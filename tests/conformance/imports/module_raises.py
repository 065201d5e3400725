# A module that fails is taken out of sys.modules, and tried again.
import sys

for _ in range(2):
    try:
        import errors_modules.raises
    except ValueError as e:
        print(e, "errors_modules.raises" in sys.modules, "errors_modules" in sys.modules)
import errors_modules

print(hasattr(errors_modules, "raises"))
try:
    import errors_modules.broken
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, repr(e.text))


def use():
    from errors_modules.raises import check

    return check


use()
