# Hot loops at module level: globals as loop variables, functions defined between, classes changed, comprehension and exceptions there.
total = 0
for i in range(3000):
    total += i * 2 if i % 3 else -i
print(total, i)
values = []
x = 1.5
while x < 1e6:
    x = x * 1.01 + len(values) % 7
    values.append(int(x))
print(len(values), values[::150])


def bump():
    global count
    count += 1
    return count


count = 0
for _ in range(2000):
    bump()
    if count % 500 == 0:
        count += 10
print(count)
for k in range(1200):
    if k == 600:
        def bump():
            global count
            count -= 1
            return count
    bump()
print(count)
table = {}
for word in ("a b c a b a " * 200).split():
    table[word] = table.get(word, 0) + 1
print(table)


class C:
    n = 0


for k in range(1500):
    C.n += k
    if k == 700:
        C.n = C.n * 0.5
    if k == 1000:
        C.m = property(lambda self: C.n)
print(C.n, C().m)
errors = 0
for k in range(1500):
    try:
        [1, 2][k % 4]
    except IndexError as error:
        errors += 1
        if errors == 700:
            print(k, error)
print(errors, "error" in globals())
squares = [k * k for k in range(1000)]
evens = {k for k in squares if k % 2 == 0}
pairs = {k: v for k, v in zip(range(500), squares)}
print(len(squares), len(evens), sum(pairs.values()), sum(k for k in squares if k % 3 == 0))
a, b = 0, 1
for _ in range(200):
    a, b = b, a + b
print(a)
for row in range(30):
    for col in range(30):
        if row * col > 400:
            break
    else:
        continue
    break
print(row, col)
fs = []
for k in range(300):
    fs.append(lambda: k)
print(sum(f() for f in fs))
del k
try:
    fs[0]()
except NameError as error:
    print(error)
text = ""
for n in range(1, 1001):
    text += "fizz" * (n % 3 == 0) + "buzz" * (n % 5 == 0) or str(n)
    if len(text) > 500:
        text = text[250:]
print(text[-30:], len(text))
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
state = 12345
bits = []
for _ in range(2000):
    state ^= state << 13 & 0xFFFFFFFF
    state ^= state >> 17
    state ^= state << 5 & 0xFFFFFFFF
    bits.append(state & 1)
print(state, sum(bits))
result = []
it = iter(range(10**6))
for v in it:
    if v > 1000:
        break
    if v % 100 == 0:
        result.append((v, next(it)))
print(result[-2:], next(it))
globals()["dynamic"] = 0
for v in range(1500):
    dynamic += v
    if v == 1000:
        globals()["dynamic"] = 0.5
print(dynamic)
with_list = [0]
for v in range(1500):
    with_list[0] += v
    with_list.append(v) if v % 300 == 0 else None
print(with_list)
