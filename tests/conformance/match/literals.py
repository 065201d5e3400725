# Literal, value, singleton and group patterns; guards; what falls through.
import math
import sys


def kind(x):
    match x:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5 | -2.5:
            return "float"
        case "text" | 'other' "joined":
            return "text"
        case b"bytes":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case (False):
            return "false"
        case math.pi:
            return "pi"
        case sys.maxsize:
            return "max"
        case ((2)):
            return "two"
    return "nothing"


for x in [0, 0.0, False, True, 1, -1, -1.0, 1.5, -2.5, "text", "otherjoined", "", b"bytes", None, math.pi, sys.maxsize, 2, []]:
    print(repr(x)[:12], kind(x))


def sign(n):
    match n:
        case x if x < 0:
            return f"negative {x}"
        case 0:
            return "zero"
        case x if x > 100:
            return f"big {x}"
        case _:
            return f"positive {x}"


print([sign(n) for n in [-5, 0, 7, 700]])


def last_guard(n):
    match n:
        case 1:
            r = "one"
        case _ if n > 5:
            r = "many"
    return r


print(last_guard(1), last_guard(9))
try:
    last_guard(3)
except UnboundLocalError as e:
    print(e)


def only_wildcard(x):
    match x:
        case _:
            return "any"


def only_name(x):
    match x:
        case y:
            return y + 1


print(only_wildcard(3), only_name(3))


def order(x):
    seen = []

    def note(value):
        seen.append(value)
        return value

    match note(x):
        case 1 if note("first") and False:
            pass
        case 1 if note("second"):
            seen.append("body")
        case 1 if note("third"):
            pass
    return seen


print(order(1), order(2))

for i in range(6):
    match i:
        case 1:
            continue
        case 4:
            break
    print("loop", i)

match 1, 2:
    case 1, x:
        print("open sequence", x)
match = {"match": 1}
case = match["match"]
_ = 5
print(match, case, _)
