# A module that gets new names while its functions run, which use built-ins; some of the names hide these.
def work(xs):
    total = 0
    for x in xs:
        total += abs(x) + len(str(x)) + isinstance(x, int)
    return total


data = list(range(-20, 20))
sums = []
for phase in range(12):
    setattr(__import__("__main__"), f"name{phase}", phase)
    if phase == 7:
        abs = lambda x: 1000
    if phase == 9:
        del abs
    if phase == 10:
        len = lambda text: 5
    sums.append(sum(work(data) for _ in range(200)))
print(sums)

first, second = 1, 2


def missing(n):
    try:
        return undefined + n
    except NameError as error:
        return str(error)


answers = []
for phase in range(4):
    setattr(__import__("__main__"), f"other{phase}", phase)
    if phase == 2:
        undefined = 40
    answers.append({missing(2) for _ in range(700)})
print(answers)
