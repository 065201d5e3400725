"""global in a nested function skips the enclosing function's variable of the same name."""

x = "module"


def outer():
    x = "outer"

    def read_enclosing():
        return x

    def write_global():
        global x
        x = x + "!"
        return x

    def nested_global():
        global x

        def innermost():
            return x

        return innermost()

    print(read_enclosing(), write_global(), nested_global(), x)
    print(write_global.__closure__, len(read_enclosing.__closure__))


outer()
print(x)
outer()
print(x)


def both():
    global created

    def inner():
        nonlocal local
        global created
        created = created + 1
        local = local + 10
        return created, local

    created = 1
    local = 0
    return inner


inner = both()
print(inner(), inner(), created)
created = 100
print(inner())
print(inner.__code__.co_names, inner.__code__.co_freevars)
