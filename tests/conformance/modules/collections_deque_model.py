# deque against a list: a long run of pseudo-random operations has to leave both the same after every step.
from collections import deque

state = 12345


def roll(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n


def step(d, model, number):
    choice = roll(10)
    if choice == 0:
        d.append(number), model.append(number)
    elif choice == 1:
        d.appendleft(number), model.insert(0, number)
    elif choice == 2 and model:
        assert d.pop() == model.pop()
    elif choice == 3 and model:
        assert d.popleft() == model.pop(0)
    elif choice == 4:
        n = roll(21) - 10
        d.rotate(n)
        if model:
            n %= len(model)
            model[:] = model[len(model) - n:] + model[:len(model) - n]
    elif choice == 5:
        at = roll(len(model) + 4) - 2
        d.insert(at, number), model.insert(at, number)
    elif choice == 6 and model:
        at = roll(2 * len(model)) - len(model)
        assert d[at] == model[at]
        del d[at], model[at]
    elif choice == 7:
        d.extend(range(3)), model.extend(range(3))
    elif choice == 8:
        d.extendleft('xy')
        model[:0] = 'yx'
    elif choice == 9:
        d.reverse(), model.reverse()


d, model = deque(), []
for number in range(500):
    step(d, model, number)
    assert list(d) == model and len(d) == len(model) and list(reversed(d)) == model[::-1], number
    assert all(d[i] == model[i] for i in range(-len(model), len(model)))
    if len(model) > 40:
        for _ in range(25):
            assert d.popleft() == model.pop(0)
    if number % 100 == 0:
        print(number, d)
print(d)
