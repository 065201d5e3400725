# match in hot loops: class patterns of several shapes, built-in classes, sequences, mappings, guards, and classes that change.
class Num:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Add:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


class Mul(Add):
    pass


class Neg:
    __match_args__ = ("operand",)

    def __init__(self, operand):
        self.operand = operand


class Late(Neg):
    """Has its attribute in another place."""

    def __init__(self, operand):
        self.note = "late"
        super().__init__(operand)


class Empty(Num):
    def __init__(self):
        pass


def evaluate(node):
    match node:
        case Num(value):
            return value
        case Mul(Num(0), _) | Mul(_, Num(0)):
            return 0
        case Mul(left, right):
            return evaluate(left) * evaluate(right)
        case Add(left=left, right=right):
            return evaluate(left) + evaluate(right)
        case Neg(operand):
            return -evaluate(operand)
        case int(n) | float(n):
            return n
        case None:
            return 1000
    return "unknown"


def expressions(n):
    total = 0
    for i in range(n):
        tree = Add(Mul(Num(i), Num(3)), Neg(Add(Num(1), Mul(Num(0), Neg(7)))))
        total += evaluate(tree) + evaluate(i) + evaluate(0.5)
        if i % 100 == 0:
            total += evaluate(Late(i)) + evaluate(None) + len(evaluate("text")) + len(evaluate(Empty()))
    return total


def shape(x):
    match x:
        case []:
            return "nothing"
        case [x]:
            return "one", x
        case (a, b) if a == b:
            return "twice", a
        case [first, *rest]:
            return first, len(rest)
        case {"kind": str(kind), "size": int(size), **rest}:
            return kind, size, len(rest)
        case {"kind": kind}:
            return "kind", kind
        case str():
            return "text"
        case bool(b):
            return "truth", b
        case int() | float() as number:
            return "number", number
        case Num(value=int(v)):
            return "num", v
        case object(missing=m):
            return "missing", m
    return "other"


def shapes(n):
    class Has:
        missing = "found"

    values = [
        [], [1], (2, 2), [1, 2, 3], {"kind": "box", "size": 3, "more": 1}, {"kind": 5}, {}, "abc", True, 7, 2.5,
        Num(4), Num("x"), Has(), None, b"bytes", {1, 2}, range(2),
    ]
    seen = {}
    for i in range(n):
        answer = shape(values[i % len(values)])
        seen[answer] = seen.get(answer, 0) + 1
    return seen


def changing(n):
    class Pair:
        __match_args__ = ("a", "b")

        def __init__(self):
            self.a, self.b = 1, 2

    def first(x):
        match x:
            case Pair(a, b):
                return a * 10 + b
            case Pair(a):
                return a
        return -1

    total, errors = 0, set()
    for i in range(n):
        pair = Pair()
        if i % 7 == 0:
            del pair.b
        if i == n // 2:
            Pair.__match_args__ = ("b", "a")
        if i == n - 20:
            Pair.__match_args__ = ("a", "a")
        if i == n - 10:
            Pair.__match_args__ = ("a",)
        try:
            total += first(pair)
        except TypeError as error:
            errors.add(str(error))
    return total, sorted(errors)


def unbound(n):
    class Slotted:
        __slots__ = __match_args__ = ("x", "y")

    found = 0
    for i in range(n):
        s = Slotted()
        s.x = i
        if i % 2:
            s.y = 1
        match s:
            case Slotted(x, y):
                found += x + y
            case Slotted(x):
                found -= x
    return found


for function in expressions, shapes, changing, unbound:
    print(function.__name__, function(3000))
