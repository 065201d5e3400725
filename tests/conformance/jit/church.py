"""Church numerals, pairs and booleans: deep chains of small closures."""

zero = lambda f: lambda x: x
succ = lambda n: lambda f: lambda x: f(n(f)(x))
plus = lambda m, n: lambda f: lambda x: m(f)(n(f)(x))
times = lambda m, n: lambda f: m(n(f))
power = lambda m, n: n(m)
to_int = lambda n: n(lambda k: k + 1)(0)


def church(k):
    n = zero
    for _ in range(k):
        n = succ(n)
    return n


two, three, five = church(2), church(3), church(5)
print(
    [to_int(church(k)) for k in (0, 1, 50)],
    to_int(plus(two, three)),
    to_int(times(three, five)),
    to_int(power(two, church(11))),
    to_int(power(five, five)),
)
print(three(lambda s: s + "!")("hey"), five(lambda x: x * 2)(1.5), power(two, five)(lambda x: x + [len(x)])([])[-1])
true = lambda a: lambda b: a
false = lambda a: lambda b: b
is_zero = lambda n: n(lambda _: false)(true)
pair = lambda a: lambda b: lambda pick: pick(a)(b)
first = lambda p: p(true)
second = lambda p: p(false)
pred = lambda n: first(n(lambda p: pair(second(p))(succ(second(p))))(pair(zero)(zero)))
minus = lambda m, n: n(pred)(m)
print(to_int(pred(church(20))), to_int(minus(church(9), church(4))), is_zero(zero)("yes")("no"), is_zero(two)("yes")("no"))


def factorial(n):
    return is_zero(n)(lambda: succ(zero))(lambda: times(n, factorial(pred(n))))()


print(to_int(factorial(church(6))))
total = 0
for k in range(300):
    total += to_int(plus(church(k % 7), times(two, church(k % 5))))
print(total, second(pair(1)(2)), first(second(pair(1)(pair("in")(3)))))
