"""array: items, slices, operators, methods, conversions."""

import array
from array import array as A

a = A("i", [1, 2, 3])
w = A("w", "h\xe9y")
d = A("d", [1.5, 2.5])
B = A("B", b"abc")


def attempt(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


for source in """
a
w
d
A("i")
A("w")
A("B",b"abc")
A("x")
A("ii")
A(5)
A()
A("i",5)
A("i","ab")
A("w",5)
A("w",[5])
A("w",["ab"])
A("d",["a"])
A("f",[1e300])
A("d",[10**400])
A("i",b"abcdefgh")
A("i",b"abc")
A("w",w)
A("i",w)
A("d",a)
A("i",d)
a[5]
a["x"]
a[0:2]
a[::2]
a[::-1]
a.__setitem__(0,"a")
a.__setitem__(5,1)
a.__setitem__("q",1)
a.__setitem__(slice(0,1),[1])
a.__setitem__(slice(0,1),d)
a.__setitem__(slice(0,2),A("i",[7,8,9]))
a
a.__setitem__(slice(0,4,2),A("i",[7]))
a.__delitem__(9)
a.__delitem__(slice(None,None,2))
a
a.append("x")
a.append(1)
a.extend([1,2])
a.extend(5)
a.extend(d)
a.extend("ab")
a.fromlist([1,"a"])
a
a.fromlist((1,))
a.frombytes(b"abc")
a.frombytes("abc")
a.frombytes(b"\\1\\0\\0\\0")
a.tobytes()
a.tolist()
a.tounicode()
w.tounicode()
w.fromunicode("zz")
w
a.fromunicode("z")
a.pop()
a.pop(100)
A("i").pop()
a.insert(1,5)
a.insert(-100,6)
a.insert(0,"a")
a
a.index(5)
a.index(99)
a.index(5,3)
a.remove(99)
a.remove(5)
a.count(1)
a.reverse()
a
a.byteswap()
a
w.byteswap()
A("H",[1,2]).byteswap()
a.buffer_info()[1]
a.itemsize,a.typecode
a+d
a+[1]
a*2
2*a
a*"x"
a.__iadd__([1])
a.__iadd__(d)
a.__imul__(2)
a==A("i",[1])
A("i",[1,2])==A("d",[1,2])
A("i",[1,2])<A("d",[1,3])
A("i",[1])<[1]
A("i",[1])==[1]
A("b",b"a")==bytearray(b"a")
hash(a)
1 in a
"x" in a
len(a)
A.__module__
A
array.typecodes
array.ArrayType is A
bytes(B)
bytes(a)[:8]
B.tobytes()
bytearray(B)
B==b"abc"
b"x"+B
B+b"x"
b"abc".find(B)
b"".join([B])
a.__copy__()
A("i",range(3))
A("i",iter([1,2]))
A("i",{1:2})
A("f",[1.1])
A("d",[float("nan"),float("inf")])
A("d",[1])
A("d",[True])
a.typecode.__class__
a.clear()
a
0
A("i",[1,2],3)
A("i",foo=1)
A("i",[1,2]).__reduce_ex__(2)
A("w","ab").__reduce_ex__(2)
A("i",[True,False])
bool(A("i"))
list(reversed(A("i",[1,2])))
str(A("w","a'b"))
A("w","ab")+A("w","c")
A("w","ab")[0]
A("w","a").index("a")
A("q",[2**62])[0]
A("Q",[2**64-1])[0]
A("L",[2**63]).tolist()
memoryview(A("i",[1])).format
memoryview(w).format
memoryview(w).tolist()
memoryview(w)[0]
a.__class_getitem__(int)
a.tofile(5)
A("i",[1,2,3]).index(3,-1)
A("i",[1,2,3]).index(3,-1,2)
A("i",bytearray(b"\\1\\0\\0\\0"))
A("i",memoryview(b"\\1\\0\\0\\0"))
A("w",b"ab")
A("w",b"a\\0\\0\\0")
A(typecode="i")
""".strip().splitlines():
    attempt(source)
