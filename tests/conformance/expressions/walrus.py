"""Assignment expressions wherever they may stand."""

if (n := len("hello")) > 3:
    print("long", n)
print((x := 5) + x, x)
print([y := 1, y**2, y + 2], y)
print((z := (w := 3) * 2), w)
data = [3, 1, 2]
while (item := data.pop() if data else None) is not None:
    print(item, end=" ")
print(item)
print({"k": (k := "v"), "again": k})
print(f"{(q := 7)} {q:>3} {(r := 'x')!r}")


def f(a, b=None):
    return a, b


print(f(p := 1, b=(s := p + 1)), p, s)
print([last := c for c in "abc"], last)
print([m for v in range(6) if (m := v * v) % 2], m)
print((lambda: (t := 4) * t)())
print(any([(witness := v) > 3 for v in [1, 5, 2]]), witness)
text = "abc"
print(text[(i := 1)], text[(j := i) : (e := 3)], i, j, e)
a = [1, 2, 3]
a[(idx := 1)] = (val := 9)
print(a, idx, val)


def captured():
    if (c := 10) > 5:
        get = lambda: c
    d = (c := c + 1)
    return get(), d


print(captured())


def returned():
    return (v := 3), v


print(returned())


def total_until(xs, limit):
    total = 0
    return [x for x in xs if (total := total + x) <= limit], total


print(total_until([1, 2, 3, 4], 6))
print((u := None) is None, not (u := 0), -(u := 5), (u := 1, 2), u)
assert (ok := True), "message"
print(ok, "yes" if (h := 3) > 2 else "no", h)
