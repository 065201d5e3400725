# Functions in classes in functions in classes: every name resolved at its level, qualified names, nonlocal across classes.
level = "module"


class Outer:
    level = "Outer"
    in_body = level

    def method(self):
        seen = [level, self.level]
        level_local = "method"

        class Inner:
            level = "Inner"
            captured = level_local
            from_body = [level, level_local]

            def method(self):
                nonlocal level_local
                level_local += "!"

                def deepest():
                    class Bottom:
                        level_local = "Bottom"

                        def read(self):
                            return level, level_local, self.level_local

                    return Bottom

                return deepest

            class Nested:
                path = [level, level_local]

                def who(self):
                    return level, level_local, type(self).__qualname__

        seen.append(level_local)
        bottom = Inner().method()()
        seen += [bottom().read(), level_local, Inner.captured, Inner.from_body, Inner.Nested.path, Inner.Nested().who(), bottom.__qualname__, bottom.read.__qualname__, Inner.method.__qualname__]
        return seen

    comprehension = [level for _ in range(1)]
    nested_comprehension = [[y for y in (level, x)] for x in [level]]
    function = lambda self: level
    generator = list(level for _ in (1,))

    try:
        local_only = [in_body for _ in range(1)]
    except NameError as error:
        local_only = str(error)
    first_iterable = [v for v in [in_body]]
    conditional = "yes" if level == "Outer" else "no"
    table = {level: in_body, **{"k": level}}

    def defaults(self, a=level, b=in_body, *, c=lambda: level):
        return a, b, c()

    for loop_name in range(3):
        pass
    with_loop = loop_name


print(*Outer().method(), sep="\n")
print(Outer.in_body, Outer.comprehension, Outer.nested_comprehension, Outer().function(), Outer.generator, Outer.local_only, Outer.first_iterable, Outer.conditional, Outer.table, Outer().defaults(), Outer.with_loop, Outer.loop_name)


def make():
    value = 1

    class A:
        nonlocal value
        value = 2
        other = value

        class B:
            nonlocal value
            value += 10

            def up(self):
                nonlocal value
                value += 100
                return value

    def read():
        return value

    return A, read


A, read = make()
print(read(), A.other, hasattr(A, "value"), hasattr(A.B, "value"), A.B().up(), read(), A.B().up(), read())


class Globals:
    global made_by_class
    made_by_class = "global from a class"
    global level
    level = "changed"
    def nested_global(self):
        global made_by_method
        made_by_method = level
        class Inner:
            global made_by_inner
            made_by_inner = made_by_method + "?"
        return Inner


inner = Globals().nested_global()
print(made_by_class, level, made_by_method, made_by_inner, hasattr(Globals, "level"), vars(inner).get("made_by_inner"), Outer().function(), Outer.level)


def parameters_and_classes(x, y=level):
    class P:
        xs = x
        ys = [y, x]
        z = (lambda: x)()

        def m(self, x):
            return x, y, self.xs

    return P, P().m("arg")


P, result = parameters_and_classes("X")
print(P.xs, P.ys, P.z, result)


def conditional_binding(flag):
    if flag:
        class name:
            pass
    try:
        return name.__name__
    except UnboundLocalError as error:
        return str(error)


def deleted_class_name():
    class C:
        a = 1
        del a
        try:
            a
        except NameError as error:
            message = str(error)

    return C.message


print(conditional_binding(True), conditional_binding(False), deleted_class_name())
a = "module a"


class Falls:
    before = a
    a = "class a"
    after = a
    del a
    again = a


print(Falls.before, Falls.after, Falls.again)
