# State machines: a text format compiled to tables, checked, run, minimised, turned into a function by closures, and drawn.
from collections import defaultdict, deque
from itertools import product


class MachineError(Exception):
    pass


class Machine:
    def __init__(self, text):
        self.states, self.table, self.final, self.actions, self.start = [], defaultdict(dict), set(), {}, None
        current = None
        for number, line in enumerate(text.splitlines(), 1):
            line, _, comment = line.partition("#")
            words = line.split()
            match words:
                case []:
                    continue
                case ["state", name] | ["state", name, "final"]:
                    if name in self.states:
                        raise MachineError(f"{number}: state {name} again")
                    self.states.append(name)
                    current = name
                    self.start = self.start or name
                    if words[-1] == "final" and len(words) == 3:
                        self.final.add(name)
                case [symbols, "->", target, *action] if current:
                    for symbol in self.expand(symbols, number):
                        if symbol in self.table[current]:
                            raise MachineError(f"{number}: {current} has {symbol!r} twice")
                        self.table[current][symbol] = target
                        if action:
                            self.actions[current, symbol] = " ".join(action)
                case [_, "->", *_]:
                    raise MachineError(f"{number}: transition outside of a state")
                case _:
                    raise MachineError(f"{number}: cannot read {line.strip()!r}")
        for state, row in self.table.items():
            for symbol, target in row.items():
                if target not in self.states:
                    raise MachineError(f"{state} goes to unknown {target} on {symbol!r}")
        if not self.states:
            raise MachineError("no states")

    @staticmethod
    def expand(symbols, number):
        if symbols == "*":
            return ["*"]
        if symbols.startswith("[") and symbols.endswith("]"):
            out, body, i = [], symbols[1:-1], 0
            while i < len(body):
                if body[i + 1:i + 2] == "-" and i + 2 < len(body):
                    out += map(chr, range(ord(body[i]), ord(body[i + 2]) + 1))
                    i += 3
                else:
                    out.append(body[i])
                    i += 1
            return out
        if len(symbols) != 1:
            raise MachineError(f"{number}: bad symbol {symbols!r}")
        return [symbols]

    @property
    def alphabet(self):
        return sorted({s for row in self.table.values() for s in row})

    def next(self, state, symbol):
        row = self.table.get(state, {})
        return row.get(symbol, row.get("*"))

    def run(self, text):
        state = self.start
        for at, symbol in enumerate(text):
            following = self.next(state, symbol)
            if following is None:
                return None, at, state
            yield self.actions.get((state, symbol)) or self.actions.get((state, "*")), symbol, following
            state = following
        return state in self.final, len(text), state

    def accepts(self, text):
        runner = self.run(text)
        while True:
            try:
                next(runner)
            except StopIteration as stop:
                return bool(stop.value[0])

    def reachable(self):
        seen, queue = {self.start}, deque([self.start])
        while queue:
            for target in self.table.get(queue.popleft(), {}).values():
                if target not in seen:
                    seen.add(target)
                    queue.append(target)
        return [s for s in self.states if s in seen]

    def minimise(self):
        states, alphabet = self.reachable(), self.alphabet
        group = {s: int(s in self.final) for s in states}
        group[None] = -1
        while True:
            signatures = {s: (group[s], *(group[self.next(s, a)] for a in alphabet)) for s in states}
            numbers = {}
            renumbered = {s: numbers.setdefault(signatures[s], len(numbers)) for s in states}
            renumbered[None] = -1
            if len(set(renumbered.values())) == len(set(group.values())):
                break
            group = renumbered
        classes = defaultdict(list)
        for s in states:
            classes[renumbered[s]].append(s)
        return [tuple(c) for c in classes.values()]

    def compile(self):
        """The machine as closures, one a state; the final ones answer when the text ends."""
        steps = {}

        def make(name, row, default, final):
            def step(symbol):
                target = row.get(symbol, default)
                return steps[target] if target else None

            step.final = final
            step.__name__ = f"state_{name}"
            return step

        for name in self.states:
            row = dict(self.table.get(name, {}))
            default = row.pop("*", None)
            steps[name] = make(name, row, default, name in self.final)

        def match(text, step=steps[self.start]):
            trail = []
            for symbol in text:
                step = step(symbol)
                if step is None:
                    return False, trail
                trail.append(step.__name__)
            return step.final, trail

        match.states = steps
        return match

    def draw(self):
        width = max(map(len, self.states))
        for name in self.states:
            groups = defaultdict(list)
            for symbol, target in self.table.get(name, {}).items():
                groups[target].append(symbol)
            mark = ("(" if name in self.final else " ") + name + (")" if name in self.final else " ")
            yield f"{'>' if name == self.start else ' '}{mark:<{width + 2}} " + "; ".join(f"{squeeze(symbols)} {target}" for target, symbols in groups.items())


def squeeze(symbols):
    out, run = [], []
    for symbol in [*sorted(symbols), None]:
        if run and (symbol is None or ord(symbol) != ord(run[-1]) + 1):
            out.append(f"{run[0]}-{run[-1]}" if len(run) > 2 else "".join(run))
            run = []
        run.append(symbol)
    return ",".join(out)


def product_machine(a, b, combine):
    start = (a.start, b.start)
    names, queue, lines = {start: "s0"}, deque([start]), []
    alphabet = sorted(set(a.alphabet) | set(b.alphabet))
    while queue:
        pair = queue.popleft()
        lines.append(f"state {names[pair]}{' final' if combine(pair[0] in a.final, pair[1] in b.final) else ''}")
        for symbol in alphabet:
            target = a.next(pair[0], symbol), b.next(pair[1], symbol)
            if None in target:
                continue
            if target not in names:
                names[target] = f"s{len(names)}"
                queue.append(target)
            lines.append(f"{symbol} -> {names[target]}")
    return Machine("\n".join(lines))


NUMBER = """
state start
  [+-] -> sign
  [0-9] -> int
  . -> dot      # needs a digit
state sign
  [0-9] -> int
  . -> dot
state int final
  [0-9] -> int  digit
  . -> frac     point
  [eE] -> exp
state dot
  [0-9] -> frac
state frac final
  [0-9] -> frac digit
  [eE] -> exp
state exp
  [+-] -> expsign
  [0-9] -> power
state expsign
  [0-9] -> power
state power final
  [0-9] -> power
state lost
  * -> lost
"""
m = Machine(NUMBER)
fast = m.compile()
for text in ("1", "-12.5e+3", ".5", ".", "1.", "e5", "1e", "+", "", "--1", "3.14x", "00.00"):
    runner, trail = m.run(text), []
    try:
        while True:
            trail.append(next(runner))
    except StopIteration as stop:
        result = stop.value
    final, states = fast(text)
    try:
        float(text)
        python = True
    except ValueError:
        python = False
    print(f"{text!r:<12}{result!s:<26}{final!s:<6}{python!s:<6}{len(states)} {[a for a, *_ in trail if a]}")
print(*m.draw(), sep="\n")
print(m.reachable(), m.minimise(), len(m.alphabet), sorted(fast.states)[:3], fast.states["int"].final)
even_a = Machine("state e final\na -> o\nb -> e\nstate o\na -> e\nb -> o")
ends_b = Machine("state n\na -> n\nb -> y\nstate y final\na -> n\nb -> y")
both = product_machine(even_a, ends_b, lambda x, y: x and y)
either = product_machine(even_a, ends_b, lambda x, y: x or y)
words = ["".join(p) for n in range(5) for p in product("ab", repeat=n)]
print([w for w in words if both.accepts(w)], all(both.accepts(w) == (w.count("a") % 2 == 0 and w.endswith("b")) for w in words), sum(map(either.accepts, words)), *both.draw(), sep="\n")
redundant = Machine("state a\n0 -> b\n1 -> c\nstate b\n0 -> d\n1 -> d\nstate c\n0 -> d\n1 -> d\nstate d final\n0 -> d\n1 -> d\nstate x final")
print(redundant.minimise(), [w for w in ("", "0", "00", "10", "111") if redundant.accepts(w)])
turnstile = Machine("state locked\nc -> open unlock\np -> locked alarm\nstate open final\np -> locked lock\nc -> open thank you\n")
print([action for action, *_ in turnstile.run("cpcpp")], turnstile.compile()("cc"))
for bad in ("", "a -> b", "state a\nstate a", "state a\na -> b", "state a\na -> a\n[a-c] -> a", "state a\nab -> a", "state a b c", "nonsense here", "state a\n* -> a\n* -> a"):
    try:
        print(Machine(bad).states)
    except MachineError as error:
        print(error)
