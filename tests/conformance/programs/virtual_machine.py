# An assembler with labels and macros, a stack machine with calls and traps, a disassembler, a profiler, and an optimiser.
import enum
from collections import Counter
from functools import wraps


class Op(enum.IntEnum):
    HALT, PUSH, POP, DUP, SWAP, OVER, ADD, SUB, MUL, DIV, MOD, EQ, LT, NOT, JMP, JZ, CALL, RET, LOAD, STORE, OUT, OUTC, TRAP = range(23)

    @property
    def has_operand(self):
        return self in (Op.PUSH, Op.JMP, Op.JZ, Op.CALL, Op.LOAD, Op.STORE, Op.TRAP)


class AssemblyError(Exception):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")
        self.line = line


class Trap(Exception):
    def __init__(self, kind, pc):
        super().__init__(kind, pc)
        self.kind, self.pc = kind, pc

    def __str__(self):
        return f"{self.kind} at {self.pc}"


class Assembler:
    def __init__(self, source):
        self.labels, self.code, self.fixups, self.macros, self.constants = {}, [], [], {}, {}
        for number, line in self.expand(enumerate(source.splitlines(), 1)):
            self.line(number, line)
        for at, label, number in self.fixups:
            if label not in self.labels:
                raise AssemblyError(number, f"unknown label {label!r}")
            self.code[at] = self.labels[label]

    def expand(self, lines):
        for number, line in lines:
            words = line.split(";")[0].split()
            if not words:
                continue
            if words[0].endswith(":") and len(words) > 1:
                yield number, words[:1]
                del words[0]
            if words[0] == ".macro":
                name, *parameters = words[1:]
                body = []
                for _, inner in lines:
                    if inner.strip() == ".end":
                        break
                    body.append(inner)
                else:
                    raise AssemblyError(number, f"macro {name} does not end")
                self.macros[name] = (parameters, body)
            elif words[0] in self.macros:
                parameters, body = self.macros[words[0]]
                if len(parameters) != len(words) - 1:
                    raise AssemblyError(number, f"{words[0]} takes {len(parameters)} arguments")
                table = dict(zip(parameters, words[1:]))
                yield from self.expand((number, " ".join(table.get(w, w) for w in inner.split())) for inner in body)
            else:
                yield number, words

    def line(self, number, words):
        if words[0].endswith(":"):
            label = words.pop(0)[:-1]
            if label in self.labels:
                raise AssemblyError(number, f"label {label!r} again")
            self.labels[label] = len(self.code)
            if not words:
                return
        if words[0] == ".const":
            self.constants[words[1]] = int(words[2], 0)
            return
        try:
            op = Op[words[0].upper()]
        except KeyError:
            raise AssemblyError(number, f"unknown instruction {words[0]!r}") from None
        if len(words) - 1 != op.has_operand:
            raise AssemblyError(number, f"{op.name} takes {int(op.has_operand)} operand")
        self.code.append(op)
        if op.has_operand:
            self.code.append(self.operand(words[1], number))

    def operand(self, text, number):
        if text in self.constants:
            return self.constants[text]
        if text.startswith("'") and len(text) == 3:
            return ord(text[1])
        try:
            return int(text, 0)
        except ValueError:
            self.fixups.append((len(self.code), text, number))
            return None


def binary(function):
    @wraps(function)
    def handler(self):
        b, a = self.pop(), self.pop()
        self.stack.append(function(self, a, b))
    return handler


class Machine:
    def __init__(self, code, *, limit=20000, depth=50):
        self.code, self.limit, self.depth = code, limit, depth
        self.stack, self.frames, self.memory, self.out = [], [], {}, []
        self.pc = self.steps = 0
        self.profile = Counter()
        self.handlers = {op: getattr(self, "op_" + op.name.lower()) for op in Op}

    def pop(self):
        if not self.stack:
            raise Trap("stack underflow", self.pc)
        return self.stack.pop()

    def fetch(self):
        value = self.code[self.pc]
        self.pc += 1
        return value

    def run(self):
        try:
            while True:
                if not 0 <= self.pc < len(self.code):
                    raise Trap("outside of the code", self.pc)
                if self.steps >= self.limit:
                    raise Trap("out of steps", self.pc)
                self.steps += 1
                op = self.fetch()
                self.profile[op] += 1
                if self.handlers[op]() is False:
                    break
        except ZeroDivisionError as error:
            raise Trap("division by zero", self.pc) from error
        return "".join(self.out)

    def op_halt(self):
        return False

    def op_push(self):
        self.stack.append(self.fetch())

    def op_pop(self):
        self.pop()

    def op_dup(self):
        self.stack.append(self.pop())
        self.stack.append(self.stack[-1])

    def op_swap(self):
        b, a = self.pop(), self.pop()
        self.stack += [b, a]

    def op_over(self):
        b, a = self.pop(), self.pop()
        self.stack += [a, b, a]

    op_add = binary(lambda self, a, b: a + b)
    op_sub = binary(lambda self, a, b: a - b)
    op_mul = binary(lambda self, a, b: a * b)
    op_div = binary(lambda self, a, b: a // b)
    op_mod = binary(lambda self, a, b: a % b)
    op_eq = binary(lambda self, a, b: int(a == b))
    op_lt = binary(lambda self, a, b: int(a < b))

    def op_not(self):
        self.stack.append(int(not self.pop()))

    def op_jmp(self):
        self.pc = self.fetch()

    def op_jz(self):
        target = self.fetch()
        if not self.pop():
            self.pc = target

    def op_call(self):
        target = self.fetch()
        if len(self.frames) >= self.depth:
            raise Trap("call depth", self.pc)
        self.frames.append(self.pc)
        self.pc = target

    def op_ret(self):
        if not self.frames:
            raise Trap("return without call", self.pc)
        self.pc = self.frames.pop()

    def op_load(self):
        address = self.fetch()
        self.stack.append(self.memory.get(address, 0))

    def op_store(self):
        address = self.fetch()
        self.memory[address] = self.pop()

    def op_out(self):
        self.out.append(f"{self.pop()} ")

    def op_outc(self):
        self.out.append(chr(self.pop()))

    def op_trap(self):
        raise Trap(f"trap {self.fetch()}", self.pc)


def disassemble(code, labels):
    names = {address: label for label, address in labels.items()}
    at = 0
    while at < len(code):
        op, start = Op(code[at]), at
        at += 1
        text = op.name.lower()
        if op.has_operand:
            operand = code[at]
            text += f" {names.get(operand, operand) if op in (Op.JMP, Op.JZ, Op.CALL) else operand}"
            at += 1
        yield f"{names.get(start, ''):>8} {start:3} {text}"


def fold(code):
    """Join `push a; push b; op` into one push, where nothing jumps into the middle."""
    instructions, at = [], 0
    while at < len(code):
        size = 1 + Op(code[at]).has_operand
        instructions.append((at, *code[at:at + size]))
        at += size
    targets = {i[2] for i in instructions if i[1] in (Op.JMP, Op.JZ, Op.CALL)}
    result, moved = [], {}
    for start, *instruction in instructions:
        moved[start] = len(result)
        result.append(instruction)
        while len(result) >= 3 and result[-1][0] in (Op.ADD, Op.MUL, Op.SUB) and result[-2][0] == result[-3][0] == Op.PUSH and not targets & {s for s, n in moved.items() if n >= len(result) - 2}:
            a, b = result[-3][1], result[-2][1]
            result[-3:] = [[Op.PUSH, {Op.ADD: a + b, Op.MUL: a * b, Op.SUB: a - b}[result[-1][0]]]]
    addresses, at = [], 0
    for instruction in result:
        addresses.append(at)
        at += len(instruction)
    return [addresses[moved[operand]] if i and instruction[0] in (Op.JMP, Op.JZ, Op.CALL) else operand for instruction in result for i, operand in enumerate(instruction)]


PROGRAMS = {
    "factorial": """
        .const N 12
            push N
            call fact
            out
            halt
        fact: dup
            push 2
            lt
            jz more
            ret
        more: dup
            push 1
            sub
            call fact
            mul
            ret""",
    "primes": """
        .const LIMIT 50
        .macro inc address
            load address
            push 1
            add
            store address
        .end
        .macro less a b
            load a
            push b
            lt
        .end
            push 2
            store 0
        next: less 0 LIMIT
            jz end
            push 2
            store 1
        try: load 1
            dup
            mul
            load 0
            swap
            lt
            not
            jz prime
            load 0
            load 1
            mod
            jz composite
            inc 1
            jmp try
        prime: load 0
            out
        composite: inc 0
            jmp next
        end: halt""",
    "folding": "push 2\npush 3\nadd\npush 4\nmul\npush 1\nsub\nout\npush 'h'\noutc\npush 'i'\noutc\njmp end\npush 9\nend: halt",
    "hanoi": """
            push 5
            call hanoi
            out
            halt
        hanoi: dup
            jz done
            push 1
            sub
            call hanoi
            dup
            add
            push 1
            add
        done: ret""",
}
for name, source in PROGRAMS.items():
    assembled = Assembler(source)
    machine = Machine(assembled.code)
    print(f"{name}: {machine.run()!r} steps {machine.steps}, stack {machine.stack}, {len(assembled.code)} words")
    print("  ", [(op.name, n) for op, n in machine.profile.most_common(4)], assembled.labels)
    folded = Machine(fold(assembled.code))
    print("   folded", folded.run() == "".join(machine.out), len(folded.code), folded.steps)
print(*disassemble(Assembler(PROGRAMS["factorial"]).code, Assembler(PROGRAMS["factorial"]).labels), sep="\n")
for source in ("push", "halt 1", "nonsense", "jmp nowhere", "a: halt\na: halt", ".macro m x\nhalt", ".macro m x\npush x\n.end\nm", "push 0x1g"):
    try:
        print(Assembler(source).code)
    except AssemblyError as error:
        print(error, "|", error.line)
for source in ("add", "push 1\npush 0\ndiv", "ret", "l: call l", "l: jmp l", "push 1", "trap 7", "jmp -5"):
    try:
        print(Machine(Assembler(source).code, limit=500).run())
    except Trap as trap:
        print(trap, "|", trap.args, "|", type(trap.__cause__).__name__)
