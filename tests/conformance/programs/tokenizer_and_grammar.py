# A table-driven LL(1) parser generator: grammar from text, FIRST and FOLLOW sets, conflicts found, trees built and evaluated.
from collections import defaultdict
from itertools import chain

EMPTY, END = "ε", "$"


class GrammarError(Exception):
    pass


class ParseError(Exception):
    def __init__(self, found, expected, position):
        super().__init__(f"{found!r} at {position}, expected {' '.join(sorted(expected))}")


class Grammar:
    def __init__(self, text):
        self.rules, self.start = {}, None
        for line in filter(None, map(str.strip, text.splitlines())):
            head, arrow, body = line.partition("->")
            if not arrow:
                raise GrammarError(f"no rule: {line}")
            head = head.strip()
            self.start = self.start or head
            alternatives = [tuple(part.split()) if part.strip() != EMPTY else () for part in body.split("|")]
            self.rules.setdefault(head, []).extend(alternatives)
        self.terminals = {s for alts in self.rules.values() for alt in alts for s in alt} - set(self.rules)

    def first_of(self, symbols, first):
        result = set()
        for s in symbols:
            result |= first[s] - {EMPTY}
            if EMPTY not in first[s]:
                return result
        return result | {EMPTY}

    @property
    def first(self):
        first = defaultdict(set, {t: {t} for t in self.terminals})
        while True:
            before = sum(map(len, first.values()))
            for head, alternatives in self.rules.items():
                for alternative in alternatives:
                    first[head] |= self.first_of(alternative, first)
            if sum(map(len, first.values())) == before:
                return first

    @property
    def follow(self):
        first, follow = self.first, defaultdict(set)
        follow[self.start].add(END)
        changed = True
        while changed:
            changed = False
            for head, alternatives in self.rules.items():
                for alternative in alternatives:
                    for i, s in enumerate(alternative):
                        if s in self.rules:
                            rest = self.first_of(alternative[i + 1:], first)
                            new = (rest - {EMPTY}) | (follow[head] if EMPTY in rest else set())
                            if not new <= follow[s]:
                                follow[s] |= new
                                changed = True
        return follow

    def table(self):
        first, follow, table, conflicts = self.first, self.follow, {}, []
        for head, alternatives in self.rules.items():
            for alternative in alternatives:
                starts = self.first_of(alternative, first)
                for t in sorted(starts - {EMPTY} | (follow[head] if EMPTY in starts else set())):
                    if (head, t) in table:
                        conflicts.append((head, t))
                    table[head, t] = alternative
        if conflicts:
            raise GrammarError(f"not LL(1): {conflicts}")
        return table

    def without_left_recursion(self):
        lines = []
        for head, alternatives in self.rules.items():
            left = [a[1:] for a in alternatives if a and a[0] == head]
            other = [a for a in alternatives if not a or a[0] != head]
            if left:
                tail = head + "'"
                lines.append(f"{head} -> " + " | ".join(" ".join([*a, tail]) for a in other))
                lines.append(f"{tail} -> " + " | ".join(" ".join([*a, tail]) for a in left) + f" | {EMPTY}")
            else:
                lines.append(f"{head} -> " + " | ".join(" ".join(a) or EMPTY for a in alternatives))
        return Grammar("\n".join(lines))

    def __str__(self):
        return "; ".join(f"{head} -> {' | '.join(' '.join(a) or EMPTY for a in alts)}" for head, alts in self.rules.items())


class Tree:
    def __init__(self, symbol, children=(), value=None):
        self.symbol, self.children, self.value = symbol, list(children), value

    def __repr__(self):
        if self.value is not None:
            return str(self.value)
        return f"{self.symbol}[{' '.join(map(repr, self.children))}]"

    def __iter__(self):
        yield self
        yield from chain.from_iterable(self.children)

    def simplify(self):
        children = [c.simplify() for c in self.children if c.value is not None or c.children]
        if len(children) == 1 and self.value is None:
            return children[0]
        return Tree(self.symbol, children, self.value)


def tokenize(text, words=()):
    out, i = [], 0
    while i < len(text):
        ch, start = text[i], i
        if ch.isspace():
            i += 1
            continue
        if ch.isdigit():
            while i < len(text) and text[i].isdigit():
                i += 1
            out.append(("num", int(text[start:i]), start))
        elif ch.isalpha():
            while i < len(text) and text[i].isalnum():
                i += 1
            word = text[start:i]
            out.append((word if word in words else "id", word, start))
        else:
            i += 1
            out.append((ch, ch, start))
    return out + [(END, END, len(text))]


def parse(grammar, tokens):
    table = grammar.table()
    root = Tree(grammar.start)
    stack, steps = [Tree(END), root], 0
    tokens = iter(tokens)
    kind, value, at = next(tokens)
    while stack:
        steps += 1
        node = stack.pop()
        if node.symbol in grammar.rules:
            if (node.symbol, kind) not in table:
                raise ParseError(value, {t for h, t in table if h == node.symbol}, at)
            node.children = [Tree(s) for s in table[node.symbol, kind]]
            stack.extend(reversed(node.children))
        elif node.symbol == kind:
            node.value = value
            kind, value, at = next(tokens, (END, END, -1))
        else:
            raise ParseError(value, {node.symbol}, at)
    return root, steps


EXPRESSION = Grammar("""E -> T E'
E' -> + T E' | - T E' | ε
T -> F T'
T' -> * F T' | / F T' | ε
F -> ( E ) | num | id | - F""")


def evaluate(tree, names):
    def expression(node):
        if node.symbol in ("E", "T"):
            value = expression(node.children[0])
            rest = node.children[1]
            while rest.children:
                sign, operand, rest = rest.children
                right = expression(operand)
                match sign.value:
                    case "+":
                        value += right
                    case "-":
                        value -= right
                    case "*":
                        value *= right
                    case "/":
                        value /= right
            return value
        match [c.value if c.value is not None else c for c in node.children]:
            case ["(", Tree() as inner, ")"]:
                return expression(inner)
            case ["-", Tree() as inner]:
                return -expression(inner)
            case [int(n)]:
                return n
            case [str(name)]:
                return names[name]

    return expression(tree)


print(EXPRESSION, sorted(EXPRESSION.terminals))
print({k: sorted(v) for k, v in sorted(EXPRESSION.first.items()) if k in EXPRESSION.rules}, {k: sorted(v) for k, v in sorted(EXPRESSION.follow.items())}, sep="\n")
print(len(EXPRESSION.table()), {k: " ".join(v) or EMPTY for k, v in sorted(EXPRESSION.table().items()) if k[0] in ("F", "E'")})
for text in ("1 + 2 * 3", "(1 + 2) * 3", "8 / 4 / 2", "10 - 4 - 3", "-x * -(y - 1)", "2 * (3 + 4) * 5 - 6 / 2", "((((7))))", "a", "", "1 +", "1 2", "(1", "1 + * 2", "1 ? 2", ")"):
    try:
        tree, steps = parse(EXPRESSION, tokenize(text))
        print(f"{text:<26}{evaluate(tree, {'x': 3, 'y': 5, 'a': 'name'})!s:<8}{steps:>4} {tree.simplify()}")
    except ParseError as error:
        print(f"{text:<26}error: {error}")
left = Grammar("L -> L , item | item\nitem -> id | num | [ L ]")
try:
    left.table()
except GrammarError as error:
    print(error)
fixed = left.without_left_recursion()
print(fixed)
tree, steps = parse(fixed, tokenize("a , 1 , [ b , [ 2 ] ] , c"))
print(tree.simplify(), steps, [n.value for n in tree if n.symbol in ("id", "num")])
STATEMENTS = Grammar("""S -> if C then S else S | begin L end | id : = V
L -> S M
M -> ; S M | ε
C -> V R V
R -> < | = | >
V -> id | num""")
words = ("if", "then", "else", "begin", "end")
for text in ("if x < 5 then y := 1 else z := x", "begin a := 1 ; begin b := 2 end ; c := a end", "if x then y := 1", "begin end", "begin a := 1 ; end"):
    try:
        tree, steps = parse(STATEMENTS, tokenize(text, words))
        print(steps, tree.simplify(), len(list(tree)))
    except ParseError as error:
        print("error:", error)
for bad in ("S -> a S b | a", "S -> A | B\nA -> x\nB -> x", "no arrow", "S -> if S | if S else S | x", "A -> A"):
    try:
        g = Grammar(bad)
        print(sorted(g.first[g.start]), g.table())
    except GrammarError as error:
        print(error)
print(Grammar("S -> ( S ) S | ε").table() == {("S", "("): ("(", "S", ")", "S"), ("S", ")"): (), ("S", END): ()}, parse(Grammar("S -> ( S ) S | ε"), tokenize("(()())()"))[1])
