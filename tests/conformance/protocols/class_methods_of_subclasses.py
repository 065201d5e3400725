"""Class methods of built-in types make objects of the class they are called on."""

class D(dict):
    def __init__(self):
        print("init")
    def __setitem__(self, k, v):
        print("set", k, v)
D.fromkeys("ab")

class I(int): pass
class F(float): pass
print(type(I.from_bytes(b"a")), type(F.fromhex("1")))

s = {1, 2}
s.__init__([5])
print(s)
l = [1]
l.__init__("ab")
print(l)
d = {1: 2}
d.__init__(a=1)
print(d)
