"""Late binding: closures of a loop see its variable's last value."""


def for_loop():
    return_list = []
    for i in range(4):
        return_list.append(lambda: i)
    return return_list


print([f() for f in for_loop()])


def while_loop():
    functions = []
    n = 0
    while n < 4:

        def f(add=0):
            return n + add

        functions.append(f)
        n += 1
    return functions


print([f() for f in while_loop()], [f(1) for f in while_loop()])


def in_comprehension():
    late = [lambda: i for i in range(4)]
    early = [lambda i=i: i for i in range(4)]
    return late, early


late, early = in_comprehension()
print([f() for f in late], [f() for f in early], early[2](77))
cells = [f.__closure__[0] for f in late]
print([cell is cells[0] for cell in cells], early[0].__closure__, early[3].__defaults__)

by_dict = {k: (lambda: (k, v)) for k, v in [("a", 1), ("b", 2)]}
print(by_dict["a"](), by_dict["b"]())


def changed_during():
    log = []
    for i in range(3):
        g = lambda: i
        log.append(g())
        i = i * 100
        log.append(g())
    return log, g()


print(changed_during())
