"""A nested function keeps its variables after the enclosing call has returned."""


def greeter(greeting, mark="!"):
    prefix = greeting.upper()

    def greet(name):
        return f"{prefix}, {name}{mark}"

    return greet


hello = greeter("hello")
bye = greeter("bye", mark=".")
for name in ["Ann", "Bob"]:
    print(hello(name), bye(name))

del greeter
print(hello("still here"))


def keep_everything():
    number, text, items, table = 7, "seven", [7], {"seven": 7}

    def snapshot():
        return number, text, items, table

    return snapshot


snap = keep_everything()
first = snap()
first[2].append(8)
first[3]["eight"] = 8
print(snap())
print(snap()[2] is first[2], snap()[3] is first[3])
print(sorted(snap.__code__.co_freevars))
