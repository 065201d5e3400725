"""Functions that assign globals in hot code, while these come, go and move."""

count = 0


def bump():
    global count
    count += 1


def run(rounds):
    for _ in range(rounds):
        bump()
    return count


def make():
    """The first store makes the name."""
    global made
    for n in range(3_000):
        made = n
    return made


def moving(rounds):
    """The name goes and comes back behind others, or into a namespace that is full of them."""
    global count
    seen = []
    for n in range(rounds):
        bump()
        if n % 700 == 699:
            del count
            globals()[f"other{n}"] = n
            count = -n
        if n % 1_000 == 0:
            seen.append(count)
    return seen, count


def double(x):
    return 2 * x


def triple(x):
    return 3 * x


chosen = double


def choose(n):
    global chosen
    chosen = triple if n % 5 == 0 else double


def applied(rounds):
    total = 0
    for n in range(rounds):
        choose(n)
        total += chosen(n)
    return total


def missing():
    global count
    del count
    try:
        bump()
    except NameError as error:
        print(error)


def kinds(values):
    global last
    for value in values * 500:
        last = value
    return last


print(run(4_000))
print(make())
print(moving(5_000))
print(applied(4_000))
missing()
count = 1.5
print(run(2_000))
print(kinds([1, 2.5, "text", None, 2**80, [3]]))
len = 7


def hide(n):
    global len
    len = n


for n in range(2_000):
    hide(n)
print(len)
del len
print(len("abc"))
