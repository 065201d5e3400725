"""Native functions take instances of classes derived from str, bytes, int and tuple."""

class S(str): pass
class I(int): pass
s, a = "banana", S("a")
for f in (lambda: s.split(a), lambda: s.find(a), lambda: s.replace(a, S("o"), I(2)), lambda: s.startswith((a, S("b"))), lambda: a in s, lambda: s.strip(a), lambda: s.center(I(10), S("*")), lambda: s.count(a), lambda: s + a, lambda: s.partition(a), lambda: s.translate(str.maketrans(a, S("x"))), lambda: int(S("5"), I(10)), lambda: float(S("1.5")), lambda: s.encode(S("utf-8")), lambda: s.zfill(I(8)), lambda: s.ljust(8, a), lambda: S("%s") % a, lambda: getattr(s, S("upper"))(), lambda: ord(a), lambda: chr(I(65)), lambda: S("{}").format(a), lambda: [1, 2, 3][I(1)], lambda: [1, 2, 3][I(0):I(2)], lambda: range(I(2)), lambda: "x" * I(3), lambda: [0] * I(2), lambda: f"{a:>{I(4)}}", lambda: s.splitlines(I(1)), lambda: s.expandtabs(I(2)), lambda: s.removeprefix(S("ba")), lambda: sum([I(1), I(2)]), lambda: round(1.25, I(1)), lambda: pow(I(2), I(3), I(5)), lambda: divmod(I(7), I(2)), lambda: bytes([I(1)]), lambda: type(I(5) + I(6)).__name__, lambda: int.from_bytes(b"\1\2", S("big")), lambda: I(5).to_bytes(I(2), S("big")), lambda: {S("k"): 1}["k"], lambda: print("a", "b", sep=S("-")), lambda: sorted([S("b"), S("a")]), lambda: max(S("a"), "b"), lambda: S("a") < "b", lambda: format(I(5), S("03")), lambda: setattr(type("O", (), {})(), S("x"), 1), lambda: "a,b".rsplit(S(",")), lambda: S("x").join("ab")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

class S(str): pass
print("-".join([S("a"), "b"]))
print(b"-".join([type("B", (bytes,), {})(b"x")]))

class I(int): pass
class X:
    def __index__(self): return 97
print(I(97) in b"a", X() in b"a")

class I(int): pass
class F(float): pass
print(round(I(5)), round(I(15), -1), round(F(2.5)), round(F(2.567), 1), type(round(I(5))))
