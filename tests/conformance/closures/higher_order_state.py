# Larger closure programs: memoisation, observers, a parser, lazy lists, a small interpreter.
def memoise(f):
    cache = {}
    hits = 0

    def wrapper(*args):
        nonlocal hits
        if args in cache:
            hits += 1
            return cache[args]
        cache[args] = result = f(*args)
        return result

    wrapper.stats = lambda: (hits, len(cache))
    return wrapper


@memoise
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


print(paths(10, 10), paths.stats(), paths.__name__, paths.__closure__ is not None)


def subject():
    observers, value = [], None

    def subscribe(f):
        observers.append(f)
        return lambda: observers.remove(f)

    def publish(new):
        nonlocal value
        old, value = value, new
        for f in list(observers):
            f(old, new)

    return subscribe, publish


seen = []
subscribe, publish = subject()
stop = subscribe(lambda old, new: seen.append((old, new)))
subscribe(lambda old, new: stop() if new == 2 else None)
for v in (1, 2, 3):
    publish(v)
print(seen)


def parser(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()
    position = 0

    def peek():
        return tokens[position] if position < len(tokens) else None

    def take():
        nonlocal position
        position += 1
        return tokens[position - 1]

    def binary(operand, table):
        def parse():
            left = operand()
            while peek() in table:
                operator = table[take()]
                right = operand()
                left = (lambda f, a, b: lambda env: f(a(env), b(env)))(operator, left, right)
            return left

        return parse

    def atom():
        token = take()
        if token == "(":
            inner = expression()
            take()
            return inner
        if token == "-":
            inner = atom()
            return lambda env: -inner(env)
        if token.isdigit():
            number = int(token)
            return lambda env: number
        return lambda env: env[token]

    term = binary(atom, {"*": lambda a, b: a * b, "/": lambda a, b: a / b})
    expression = binary(term, {"+": lambda a, b: a + b, "-": lambda a, b: a - b})
    return expression()


for source in ["1 + 2 * 3", "( 1 + 2 ) * 3 - - 4", "x * ( y + 2 ) / 4", "10 - 2 - 3"]:
    print(source, "=", parser(source)({"x": 6, "y": 8}))
try:
    parser("a + 1")({})
except KeyError as error:
    print("unknown", error)


def lazy(head, tail):
    forced = False

    def rest():
        nonlocal forced, tail
        if not forced:
            forced, tail = True, tail()
        return tail

    return head, rest


def integers(n):
    return lazy(n, lambda: integers(n + 1))


def keep(test, stream):
    while not test(stream[0]):
        stream = stream[1]()
    return lazy(stream[0], lambda: keep(test, stream[1]()))


def sieve(stream):
    p = stream[0]
    return lazy(p, lambda: sieve(keep(lambda n: n % p, stream[1]())))


def take(n, stream):
    out = []
    while n:
        out.append(stream[0])
        stream, n = stream[1](), n - 1
    return out


print(take(15, sieve(integers(2))), take(3, integers(5)))


def machine(program):
    stack, pc, output = [], 0, []

    def push(v):
        stack.append(v)

    def jump(target):
        nonlocal pc
        pc = target

    def jump_if(target):
        nonlocal pc
        if stack.pop():
            pc = target

    operations = {"push": push, "add": lambda: push(stack.pop() + stack.pop()), "dup": lambda: push(stack[-1]), "out": lambda: output.append(stack[-1]), "jump": jump, "jumpif": jump_if, "less": lambda n: push(stack[-1] < n)}
    steps = 0
    while pc < len(program):
        name, *args = program[pc]
        pc += 1
        steps += 1
        operations[name](*args)
    return output, stack, steps


print(machine([("push", 0), ("push", 3), ("add",), ("out",), ("less", 20), ("jumpif", 1)]))
compose = lambda *fs: lambda x: x if not fs else compose(*fs[:-1])(fs[-1](x))
curry = lambda n, f, *a: f(*a) if len(a) >= n else lambda *b: curry(n, f, *a, *b)
print(compose(str, lambda v: v + 1, abs)(-41), curry(3, lambda a, b, c: (a, b, c))(1)(2, 3), curry(2, max)(1)(9))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(20))
