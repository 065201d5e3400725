"""Cells pass through scopes that do not use the variable themselves."""


def level0():
    deep = "treasure"
    other = "unused below"

    def level1():
        def level2():
            unrelated = 2

            def level3():
                def level4():
                    return deep

                return level4

            return level3(), unrelated

        return level2

    return level1, other


level1, _ = level0()
level2 = level1()
level4, unrelated = level2()
print(level4(), unrelated)
for function in (level0, level1, level2, level4):
    code = function.__code__
    print(code.co_name, code.co_qualname, code.co_varnames, code.co_cellvars, code.co_freevars)


def lambdas(a):
    return lambda b: lambda c: lambda d: lambda: (a, b, c, d)


f = lambdas(1)(2)(3)(4)
print(f())
print(lambdas(1).__code__.co_freevars, lambdas(1).__code__.co_cellvars)
print(lambdas(1)(2).__code__.co_freevars, lambdas(1)(2).__code__.co_cellvars)
print(f.__code__.co_freevars, [cell.cell_contents for cell in f.__closure__])
