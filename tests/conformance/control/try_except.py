"""Which handler runs: order, tuples, hierarchy, else, bare except."""


def classify(action):
    try:
        action()
    except ZeroDivisionError:
        return "zero division"
    except (KeyError, IndexError) as error:
        return f"lookup {type(error).__name__}"
    except ArithmeticError:
        return "arithmetic"
    except LookupError:
        return "other lookup"
    except TypeError as error:
        return f"type: {error}"
    except:
        return "anything else"
    else:
        return "no error"


def throw(e):
    raise e


print(classify(lambda: 1 / 0))
print(classify(lambda: [][0]))
print(classify(lambda: {}["k"]))
print(classify(lambda: 1.0 * 10**400))
print(classify(lambda: throw(LookupError())))
print(classify(lambda: None + 1))
print(classify(lambda: throw(KeyboardInterrupt)))
print(classify(lambda: throw(SystemExit(3))))
print(classify(lambda: undefined))
print(classify(lambda: 1))
hierarchy = [ZeroDivisionError, KeyError, UnboundLocalError, RecursionError, NotImplementedError, UnicodeDecodeError]
bases = [ArithmeticError, LookupError, NameError, RuntimeError, ValueError, Exception, BaseException]


def caught_by(raised, base):
    try:
        try:
            raise raised("a") if raised is not UnicodeDecodeError else raised("utf-8", b"x", 0, 1, "r")
        except base:
            return True
    except Exception:
        return False


for raised in hierarchy:
    print(raised.__name__, [base.__name__ for base in bases if caught_by(raised, base)])
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except (ValueError, 5):
        pass
except TypeError as error:
    print(error)


def expression_handlers(names):
    chosen = {"z": ZeroDivisionError, "k": KeyError}
    try:
        1 // 0
    except tuple([chosen[n] for n in names]) as error:
        return str(error)


print(expression_handlers("kz"))
