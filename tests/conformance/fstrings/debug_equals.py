"""The = form: text of the expression kept, repr by default, with specs and conversions."""

x, y, name = 3, 1.5, "it's"
items = {"k": [1, 2]}
print(f"{x=} {y=} {name=}", f"{x = } {x= } {x =}", f"{x+1=}", f"{x + 1 = }", f"{items['k'][0]=}")
print(f"{x=:5} {y=:.3f} {name=:>8} {name=!s} {name=!r:>10} {x=!s:>4}", f"{len(name)=}", f"{[i for i in range(x)]=}")
print(f"{x==3=}", f"{x!=3=}", f"{(x:=9)=}", x, f"{(lambda: 5)()=}", f"{not x=}", f"{-x=}", f"{x if x else y=}")
print(f"{ x   =   }|", f"{x=}{y=}", f"before {x=} after", f"{'a' 'b'=}", f"{"q"=}", f"{f'{x}'=}", f"{x,y=}")
print(f"{x=:{y:.0f}}|", f"{items=}", f"{None=}", f"{...=}", f"{name.upper()=!s}")
print(f"{
x
=}")


def show(a, b=2):
    total = a + b
    return f"{a=} {b=} {total=:>6} {a + b == total=}"


print(show(1), show(5, b=-5))


def captured():
    inner = 10

    def f():
        nonlocal inner
        inner += 1
        return f"{inner=}"

    return f(), f()


print(captured())
