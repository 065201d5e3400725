"""An interpreter made of closures: a syntax tree is compiled once to functions over an environment."""

BINARY = {
    "+": lambda a, b: lambda env: a(env) + b(env),
    "-": lambda a, b: lambda env: a(env) - b(env),
    "*": lambda a, b: lambda env: a(env) * b(env),
    "/": lambda a, b: lambda env: a(env) // b(env),
    "%": lambda a, b: lambda env: a(env) % b(env),
    "<": lambda a, b: lambda env: a(env) < b(env),
    "=": lambda a, b: lambda env: a(env) == b(env),
}


def compile_tree(tree):
    kind = tree[0]
    if kind == "number":
        value = tree[1]
        return lambda env: value
    if kind == "get":
        slot = tree[1]
        return lambda env: env[slot]
    if kind == "set":
        return compile_set(tree[1], compile_tree(tree[2]))
    if kind == "if":
        return compile_if(*map(compile_tree, tree[1:]))
    if kind == "while":
        return compile_while(*map(compile_tree, tree[1:]))
    if kind == "block":
        return compile_block([compile_tree(part) for part in tree[1:]])
    return BINARY[kind](compile_tree(tree[1]), compile_tree(tree[2]))


def compile_set(slot, value):
    def execute(env):
        env[slot] = value(env)

    return execute


def compile_if(condition, then, otherwise):
    def execute(env):
        if condition(env):
            then(env)
        else:
            otherwise(env)

    return execute


def compile_while(condition, body):
    def execute(env):
        while condition(env):
            body(env)

    return execute


def compile_block(parts):
    def execute(env):
        for part in parts:
            part(env)

    return execute


def collatz(limit):
    """The sum of the lengths of all Collatz chains below the limit: slots n, x, steps, total."""
    n, x, steps, total = (("get", slot) for slot in range(4))
    one, two, three = (("number", value) for value in (1, 2, 3))
    step = ("if", ("=", ("%", x, two), ("number", 0)),
            ("set", 1, ("/", x, two)), ("set", 1, ("+", ("*", x, three), one)))
    chain = ("while", ("<", one, x), ("block", step, ("set", 2, ("+", steps, one))))
    each = ("block", ("set", 1, n), ("set", 2, ("number", 0)), chain,
            ("set", 3, ("+", total, steps)), ("set", 0, ("+", n, one)))
    return ("block", ("set", 0, one), ("set", 3, ("number", 0)), ("while", ("<", n, ("number", limit)), each))


def main():
    program = compile_tree(collatz(20_000))
    env = [0, 0, 0, 0]
    program(env)
    print("closure_compiler", env[0], env[3])


main()
