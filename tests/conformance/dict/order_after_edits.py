# The order of a dict through every way to change it, against a model, with many deletions and re-insertions.
d = {n: n for n in range(10)}
for n in (3, 0, 9):
    del d[n]
d[0] = "again"
d[4] = "stays"
d.update({9: "nine", 1: "one"})
print(list(d.items()))
print(d.popitem(), d.popitem(), list(d))
d[d.pop(5)] = "moved"
print(list(d), d)
d = dict.fromkeys("zyxw")
d |= {"y": 1, "a": 2}
print(d, {**d, "z": 0}, d | {"x": 3, "b": 4}, {"b": 0} | d)
print(d == dict(reversed(d.items())), list(reversed(d.items())))

model, d, state = [], {}, 17
trace = []
for step in range(3000):
    state = (state * 48271) % 2147483647
    key = state % 97
    kind = state // 97 % 5
    at = next((i for i, (k, _) in enumerate(model) if k == key), None)
    if kind < 3:
        d[key] = step
        if at is None:
            model.append((key, step))
        else:
            model[at] = (key, step)
    elif kind == 3:
        assert d.pop(key, None) == (model.pop(at)[1] if at is not None else None)
    elif model:
        assert d.popitem() == model.pop()
    if step % 300 == 0:
        assert list(d.items()) == model
        trace.append((len(d), next(iter(d), None), model[-1:]))
print(trace)
print(list(d.items()) == model, list(d)[:12])


def mutate(action, label):
    d = {"a": 1, "b": 2, "c": 3}
    seen = []
    try:
        for key in d:
            seen.append(key)
            action(d, key)
        print(label, "ended", seen, d)
    except RuntimeError as error:
        print(label, seen, error, d)


mutate(lambda d, k: d.update({k: 0}), "same keys")
mutate(lambda d, k: d.update({k + "!": 0}), "grow")
mutate(lambda d, k: d.pop(k), "shrink")
mutate(lambda d, k: d.clear(), "clear")
mutate(lambda d, k: d.popitem() if k == "b" else None, "drop last")
d = {1: "a"}
iterator = iter(d)
d[2] = "b"
for _ in range(2):
    try:
        print(next(iterator))
    except (RuntimeError, StopIteration) as error:
        print(type(error).__name__, error)
iterator = iter(d.items())
print(list(iterator), list(iterator))
d[3] = "c"
print(list(iterator))
