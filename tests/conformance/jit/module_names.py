# Hot loops at the level of a module: its names are found and changed where they are.


def make(k):
    return lambda x: (x * k + 7) % 65_521


step = make(3)
x = total = 0
for i in range(4000):
    x = step(x + i)
    total += x & 255
print(x, total, i)

# A name of another type, and one that is rebound to other functions.
value = 1
for i in range(3000):
    value = value + 0.5 if i > 1500 else value + 1
print(value)
functions = [make(3), make(5), abs, lambda x: x - 1]
out = 0
for i in range(3000):
    f = functions[i % 4]
    out += f(i)
print(out)


# Functions that change the module's names behind the loop's back.
def bump(n):
    global counter
    counter += n


def put(name, new):
    globals()[name] = new


counter = 0
for i in range(3000):
    bump(i & 3)
    if i == 2000:
        put("counter", -1)
    if i % 1000 == 500:
        put("late", i)
        late += 1
        put(f"name_{i}", i)
print(counter, late, name_500, name_2500)

# Names that go and come back elsewhere.
hits = misses = 0
for i in range(3000):
    if i % 7 == 0:
        here = i
    try:
        hits += here % 2
    except NameError as error:
        misses += 1
        text = str(error)
    if i % 7 == 3:
        del here
print(hits, misses, text)

# A built-in that is shadowed, and is itself again.
lengths = 0
for i in range(3000):
    if i == 1000:
        len = lambda x: 100
    if i == 2000:
        del len
    lengths += len("abc")
print(lengths)

# Class bodies have names of their own, also in a hot loop.
classes = []
for i in range(600):

    class Point:
        x = i
        y = x + total
        for k in range(3):
            y += k

    classes.append(Point)
print(classes[5].x, classes[-1].y - total, x)

# A while loop with several names, chained assignment and unpacking.
a, b = 0, 1
count = 0
while count < 3000:
    a, b = b, (a + b) % 1_000_007
    count = last = count + 1
print(a, b, last)

# A comprehension in the loop sees the module's names.
rows = 0
for i in range(300):
    rows += sum([k * i for k in range(4) if k != count])
print(rows)
