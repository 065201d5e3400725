"""Exceptions of classes that the program defines."""

class MyErr(ValueError):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
try:
    raise MyErr(3, "bad")
except ValueError as e:
    print(type(e), e, e.code, repr(e), e.args)
class E2(Exception): pass
try: raise E2
except E2 as e: print(repr(e), str(e) == "")
class E1(Exception): pass
class E2(E1):
    def __str__(self): return "custom str"
for cls in (E1, E2):
    try: raise cls("m", 1)
    except E1 as e: print(type(e).__name__, e, repr(e), e.args)
try:
    try: raise E1("a")
    except E1 as e: raise E2("b") from e
except E2 as e: print(repr(e.__cause__), e.__context__ is e.__cause__)
