# A small bytecode interpreter as the hot code itself: dispatch by if, by dict of functions, by match, by methods; all agree.
PROGRAM = """
push 0
store total
push 1
store i
label loop
load i
push 300
gt
jumpif end
load i
push 3
mod
push 0
eq
jumpif add
load i
push 5
mod
push 0
eq
jumpif add
jump next
label add
load total
load i
add
store total
label next
load i
push 1
add
store i
jump loop
label end
load total
print
"""


def assemble(text):
    code, labels = [], {}
    for line in text.split("\n"):
        words = line.split()
        if not words:
            continue
        if words[0] == "label":
            labels[words[1]] = len(code)
        else:
            argument = words[1] if len(words) > 1 else None
            code.append((words[0], int(argument) if argument and argument.isdigit() else argument))
    return [(op, labels[a] if op.startswith("jump") else a) for op, a in code]


CODE = assemble(PROGRAM)


def by_if(code):
    stack, names, out, pc, steps = [], {}, [], 0, 0
    while pc < len(code):
        op, a = code[pc]
        pc += 1
        steps += 1
        if op == "push":
            stack.append(a)
        elif op == "load":
            stack.append(names[a])
        elif op == "store":
            names[a] = stack.pop()
        elif op == "add":
            b = stack.pop()
            stack[-1] += b
        elif op == "mod":
            b = stack.pop()
            stack[-1] %= b
        elif op == "gt":
            b = stack.pop()
            stack[-1] = stack[-1] > b
        elif op == "eq":
            b = stack.pop()
            stack[-1] = stack[-1] == b
        elif op == "jump":
            pc = a
        elif op == "jumpif":
            if stack.pop():
                pc = a
        elif op == "print":
            out.append(stack.pop())
        else:
            raise ValueError(op)
    return out, steps


def by_match(code):
    stack, names, out, pc, steps = [], {}, [], 0, 0
    while pc < len(code):
        steps += 1
        instruction, pc = code[pc], pc + 1
        match instruction:
            case ("push", value):
                stack.append(value)
            case ("load", name):
                stack.append(names[name])
            case ("store", name):
                names[name] = stack.pop()
            case ("add" | "mod" | "gt" | "eq" as op, None):
                b, a = stack.pop(), stack.pop()
                stack.append(a + b if op == "add" else a % b if op == "mod" else a > b if op == "gt" else a == b)
            case ("jump", target):
                pc = target
            case ("jumpif", target) if stack.pop():
                pc = target
            case ("jumpif", _):
                pass
            case ("print", _):
                out.append(stack.pop())
    return out, steps


class Machine:
    def __init__(self):
        self.stack, self.names, self.out, self.pc, self.steps = [], {}, [], 0, 0

    def push(self, a):
        self.stack.append(a)

    def load(self, a):
        self.stack.append(self.names[a])

    def store(self, a):
        self.names[a] = self.stack.pop()

    def binary(f):
        def run(self, a):
            b = self.stack.pop()
            self.stack.append(f(self.stack.pop(), b))

        return run

    add = binary(lambda a, b: a + b)
    mod = binary(lambda a, b: a % b)
    gt = binary(lambda a, b: a > b)
    eq = binary(lambda a, b: a == b)
    del binary

    def jump(self, a):
        self.pc = a

    def jumpif(self, a):
        if self.stack.pop():
            self.pc = a

    def print(self, a):
        self.out.append(self.stack.pop())

    def run(self, code):
        while self.pc < len(code):
            op, a = code[self.pc]
            self.pc += 1
            self.steps += 1
            getattr(self, op)(a)
        return self.out, self.steps


def by_table(code):
    m = Machine()
    table = {name: getattr(m, name) for name in dir(m) if not name.startswith("_") and callable(getattr(m, name))}
    bound = [(table[op], a) for op, a in code]
    while m.pc < len(bound):
        f, a = bound[m.pc]
        m.pc += 1
        m.steps += 1
        f(a)
    return m.out, m.steps


def by_closures(code):
    stack, names, out = [], {}, []

    def compile_one(at, op, a):
        following = at + 1

        def push():
            stack.append(a)
            return following

        def load():
            stack.append(names[a])
            return following

        def store():
            names[a] = stack.pop()
            return following

        def arithmetic():
            b, x = stack.pop(), stack.pop()
            stack.append(x + b if op == "add" else x % b if op == "mod" else x > b if op == "gt" else x == b)
            return following

        def jumpif():
            return a if stack.pop() else following

        def write():
            out.append(stack.pop())
            return following

        return {"push": push, "load": load, "store": store, "jump": lambda: a, "jumpif": jumpif, "print": write}.get(op, arithmetic)

    compiled = [compile_one(i, op, a) for i, (op, a) in enumerate(code)]
    pc = steps = 0
    while pc < len(compiled):
        pc = compiled[pc]()
        steps += 1
    return out, steps


results = [by_if(CODE), by_match(CODE), Machine().run(CODE), by_table(CODE), by_closures(CODE)]
print(results, len(CODE), len({str(r) for r in results}))
longer = assemble(PROGRAM.replace("push 300", "push 900"))
print([f(longer) for f in (by_if, by_match, by_table, by_closures)])
mixed = [(op, 0.5 if (op, a) == ("push", 1) else a) for op, a in CODE]
print([f(mixed) for f in (by_if, by_match, by_table, by_closures)])
for broken in ([("push", 1), ("add", None)], [("load", "x")], [("push", "a"), ("push", 1), ("add", None)]):
    for f in (by_if, by_match, by_table, by_closures):
        try:
            print(f(broken))
        except (IndexError, KeyError, TypeError) as error:
            print(type(error).__name__, error)
