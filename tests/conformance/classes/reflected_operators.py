# Which of two operands is asked first: reflected methods, subclasses, NotImplemented, in-place fallbacks.
class Left:
    def __init__(self, name="L"):
        self.name = name

    def __repr__(self):
        return self.name


def method(cls, op, answer):
    def call(self, other):
        print(f"{cls.__name__}.{op}({self}, {other})", end=" -> ")
        return answer

    setattr(cls, op, call)


class Right(Left):
    pass


class Other:
    def __repr__(self):
        return "X"


OPERATIONS = {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "truediv": lambda a, b: a / b, "floordiv": lambda a, b: a // b, "mod": lambda a, b: a % b,
    "pow": lambda a, b: a**b, "matmul": lambda a, b: a @ b, "and": lambda a, b: a & b, "or": lambda a, b: a | b, "xor": lambda a, b: a ^ b, "lshift": lambda a, b: a << b, "rshift": lambda a, b: a >> b, "divmod": divmod,
}


def attempt(label, f, *args):
    print(label, end=": ")
    try:
        print(f(*args))
    except TypeError as error:
        print("TypeError", error)


for name, operation in OPERATIONS.items():
    method(Left, f"__{name}__", NotImplemented)
    method(Other, f"__r{name}__", "other's")
    attempt(f"{name} L X", operation, Left(), Other())
    attempt(f"{name} X L", operation, Other(), Left())
    attempt(f"{name} 5 X", operation, 5, Other())
    attempt(f"{name} L L", operation, Left(), Left("L2"))
    method(Left, f"__r{name}__", "left's reflected")
    attempt(f"{name} L R (not overridden)", operation, Left(), Right("R"))
    method(Right, f"__r{name}__", "right's reflected")
    attempt(f"{name} L R (overridden)", operation, Left(), Right("R"))
    attempt(f"{name} R L", operation, Right("R"), Left())
    attempt(f"{name} text L", operation, "text", Left())


def inplace(op, x, y):
    names = {"x": x, "y": y}
    if op == "add":
        x += y
    elif op == "mul":
        x *= y
    elif op == "pow":
        x **= y
    elif op == "matmul":
        x @= y
    elif op == "rshift":
        x >>= y
    return x


for op in ("add", "mul", "pow", "matmul", "rshift"):
    attempt(f"i{op} without", inplace, op, Left(), Other())
    method(Left, f"__i{op}__", NotImplemented)
    attempt(f"i{op} declined", inplace, op, Left(), Other())
    attempt(f"i{op} nobody", inplace, op, Left(), 5)
    method(Left, f"__i{op}__", "in place")
    attempt(f"i{op} taken", inplace, op, Left(), Other())
Left.__radd__ = None
attempt("blocked", lambda: 5 + Left())
Left.__add__ = None
attempt("blocked left", lambda: Left() + Other())
