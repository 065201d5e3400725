"""memoryview: attributes, items, slices, casts, comparison, released views, sizes that are pinned."""

from array import array as Array

b = bytearray(b"abcdef")
m = memoryview(b)
r = memoryview(b"abcdef")
d = m[::2]
n = memoryview(Array("i", [1, 2, 3]))
f = memoryview(Array("d", [1.5, 2.5]))
q = memoryview(bytes(range(12))).cast("B", [3, 4])
rel = memoryview(b"x")
rel.release()


class A:
    pass


def attempt(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


for source in """
m[0]
m[10]
m["a"]
m[1.5]
m[2**70]
m[1:3].tobytes()
m[::2].tolist()
m[::-1].tobytes()
m.__setitem__(0,300)
m.__setitem__(0,"a")
m.__setitem__(0,b"a")
m.__setitem__(0,1.5)
m.__setitem__(slice(0,2),b"abc")
m.__setitem__(slice(0,2),"ab")
m.__setitem__(slice(0,2),5)
m.__setitem__(slice(0,2),n[:1])
m.__delitem__(0)
m.__delitem__(slice(0,1))
r.__delitem__(0)
memoryview("a")
memoryview(5)
memoryview()
m.foo
m.itemsize,m.format,m.shape,m.strides,m.ndim,m.nbytes,m.readonly,m.suboffsets,m.c_contiguous,m.f_contiguous,m.contiguous
m.obj is b
n.itemsize,n.format,n.shape,n.strides,n.nbytes
q.shape,q.strides,q.ndim,q[1,2],q.tolist()
q[0]
q[0,0,0]
q[5,0]
q[0,9]
q["a",0]
q[0:1,0:1]
q[0:1,0]
q[()]
m[()]
m[0,0]
m[0,0:1]
len(q)
q.tobytes()
list(q)
iter(q)
q==q
q==memoryview(bytes(range(12)))
m==b
m=="a"
m<m
m!=b"x"
hash(m)
hash(r)==hash(b"abcdef")
hash(m.toreadonly())
m.toreadonly().readonly
m.cast("i")
m.cast("H").tolist()
m.cast("x")
m.cast(5)
m.cast("HH")
n.cast("d")
n.cast("B").cast("i").tolist()
n.cast("B",[3,4]).tolist()
n.cast("B",(2,2))
n.cast("B",[3,-4])
n.cast("B",[0,4])
n.cast("B",["a"])
n.cast("B",5)
n.cast("h")
d.cast("B")
d.cast("b")
d.c_contiguous,d.strides,d.shape,d.nbytes
m.cast("c").tolist()
m.cast("c")[0]
m.cast("?").tolist()
m.cast("@B").format
m.cast("<B")
m.cast("B",shape=[2,3]).shape
m.cast("B",shape=[1]*65)
m.hex()
m.hex("-",2)
d.hex()
m.tobytes("C")
m.tobytes(order="F")
q.tobytes("F")
q.tobytes("A")
q.tobytes("x")
q.tobytes(5)
rel[0]
rel.tobytes()
rel.nbytes
rel.release()
len(rel)
rel.obj
rel==rel
rel==b"x"
rel.__enter__()
hash(rel)
list(rel)
97 in m
b"a" in m
"a" in m
bytes(d)
bytearray(d)
b"x"+d
b"x"+m
m+m
m*2
b"".join([d])
bool(m)
bool(memoryview(b""))
list(reversed(m))
type(iter(m))
f[0]
f.__setitem__(0,"a")
f.__setitem__(0,5)
n.__setitem__(0,2**40)
n.__setitem__(0,1.5)
n.tolist()
m._readonly
m.__class__
int.from_bytes(m[:2],"big")
str(m[:2],"ascii")
m.count(97)
m.index(97)
b.append(1)
b.__delitem__(0)
b.__setitem__(slice(0,1),b"zz")
b.__iadd__(b"q")
b.clear()
b.pop()
b.insert(0,1)
b.extend(b"")
b.extend(b"a")
b.__setitem__(slice(0,1),b"z")
b.reverse()
b.__imul__(1)
b.__imul__(2)
b.remove(97)
m.cast("P")[0:1]
memoryview(b"").tolist()
memoryview(b"").cast("i").shape
memoryview(b"abcd").cast("B",[])
memoryview(b"a").cast("B",[]).tolist()
memoryview(b"a").cast("B",[])[()]
memoryview(b"a").cast("B",[])[0]
len(memoryview(b"a").cast("B",[]))
memoryview(b"abc")[True]
memoryview(b"abc")[None]
m.__setitem__(0,-1)
m.cast("b").__setitem__(0,-200)
m.cast("c").__setitem__(0,5)
m.cast("c").__setitem__(0,b"ab")
m.cast("?").__setitem__(0,5)
m[:2]==m[:2]
m[::2]==bytes(m[::2])
q.__setitem__((0,1),5)
q.__setitem__(0,5)
memoryview(A())
m.__setitem__(slice(0,2),b"zz")
m.__setitem__(slice(None,None,2),b"123")
b
m.__setitem__(slice(0,3),m[1:4])
b
m.cast("n")
m.format
memoryview(m).obj is b
n.__setitem__(0,"a")
""".strip().splitlines():
    attempt(source)
