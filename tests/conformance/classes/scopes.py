"""What names mean in a class body and in its methods."""

def outer(y):
    class Inner:
        z = y
        def m(self): return y + self.__priv
        __priv = 10
        w = [z0 for z0 in range(3)]
    return Inner
In = outer(3)
print(In().m(), In.z, In.w, In.__qualname__, In._Inner__priv)
class Outer:
    class Inner:
        def f(self): return __class__.__qualname__
    y = 5
    fs = [lambda: 1 for _ in range(2)]
print(Outer.Inner().f(), Outer.Inner.__qualname__, Outer.Inner)
x = "global"
def f():
    x = "func"
    class K:
        print(x)
        x = "class"
        print(x)
        def m(self): return x
    return K
print(f()().m())
