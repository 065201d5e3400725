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
def one():
    with Manager("a") as a:
        print("body", a)
    print("after", a)


def several():
    with Manager("a") as a, Manager("b"), Manager("c") as c:
        print("body", a, c)


def parenthesised():
    with (
        Manager("a") as a,
        Manager("b") as b,
    ):
        print("body", a, b)
    with (Manager("alone")):
        print("body")
    with (Manager("x"), Manager("y")):
        print("two")
    with (Manager("z")) as z:
        print(z)


def nested():
    with Manager("outer"):
        with Manager("inner"):
            print("body")
        print("between")


def targets():
    d = {}
    with Manager("ab") as (x, y), Manager("cd") as d["key"], Manager("xyz") as [p, *q]:
        print(x, y, d, p, q)


def returns():
    with Manager("a"), Manager("b"):
        return "value"


def returns_constant():
    with Manager("a"):
        return


def loops():
    for i in range(4):
        with Manager(f"m{i}"):
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
    else:
        print("never")
    while True:
        with Manager("w"):
            try:
                break
            finally:
                print("finally")
    for i in range(2):
        try:
            with Manager("t"):
                continue
        finally:
            print("round", i)


def captured():
    with Manager("cell") as x:
        def read():
            return x
    x += "!"
    return read()


for function in [one, several, parenthesised, nested, targets, returns, returns_constant, loops, captured]:
    print("--", function.__name__)
    print(function())
with Manager("module") as m:
    print(m)
print(m)
