class Manager:
    def __init__(self, name, suppress=False):
        self.name = name
        self.suppress = suppress
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback and traceback.tb_lineno)
        return self.suppress
# ---
def raises(suppress):
    with Manager("a", suppress):
        raise ValueError("oops")
    return "suppressed"


def in_the_middle():
    with Manager("a", True), Manager("b"), Manager("c", True):
        print("body")
        1 / 0
    print("on")
    with Manager("d", True), Manager("e"):
        [][1]
    return "done"


def in_target():
    with Manager("abc", True) as (x, y):
        print("never")
    return "target failed"


def context():
    try:
        with Manager("a"):
            raise KeyError("k")
    except KeyError as e:
        return repr(e), e.__context__


def truth(value):
    with Manager("t", value):
        raise ValueError
    return "gone"


def while_handling():
    try:
        raise ValueError("first")
    except ValueError:
        with Manager("h", True):
            raise KeyError("second")
        try:
            raise
        except ValueError as e:
            return e


def return_in_handler():
    with Manager("r", True):
        try:
            raise ValueError
        except ValueError:
            return "from handler"
        finally:
            print("finally")


def no_manager(x):
    with x:
        print("never")


def inner_not_a_manager():
    with Manager("first", False), 5:
        print("never")


print(raises(True))
for function, args in [
    (raises, (False,)), (in_the_middle, ()), (in_target, ()), (context, ()), (truth, ([],)), (truth, ("x",)),
    (while_handling, ()), (return_in_handler, ()), (no_manager, (5,)), (no_manager, (None,)), (inner_not_a_manager, ()),
]:
    print("--", function.__name__, args)
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)


def hot(n):
    total = 0
    for i in range(n):
        try:
            if i % 100 == 0:
                with Manager(i, i % 200 == 0) as x:
                    total += x
                    if i % 300 == 0:
                        raise ValueError(i)
            total += 1
        except ValueError as e:
            total += e.args[0]
    return total


print(hot(1000))


def fails():
    with Manager("a"), \
            Manager("b"):
        x = 1
        raise ValueError("the end")


fails()
