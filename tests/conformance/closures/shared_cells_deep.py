"""The cell is the same object at every depth between owner and user."""


def outer():
    state = [0]
    count = 0

    def middle():
        def inner():
            nonlocal count
            count += 1
            state.append(count)
            return count

        def peer():
            return count, len(state)

        return inner, peer

    def top():
        return count

    return middle, top


middle, top = outer()
inner1, peer1 = middle()
inner2, peer2 = middle()
print(inner1(), inner2(), inner1(), peer1(), peer2(), top())


def cell_of(function, name):
    return function.__closure__[function.__code__.co_freevars.index(name)]


for name in ["count", "state"]:
    owners = [f for f in (middle, inner1, peer1, inner2, peer2, top) if name in f.__code__.co_freevars]
    print(name, len(owners), [cell_of(f, name) is cell_of(owners[0], name) for f in owners])
print(inner1 is inner2, inner1.__code__ is inner2.__code__)
print(inner1.__closure__ == inner2.__closure__, inner1.__closure__ is inner2.__closure__)
