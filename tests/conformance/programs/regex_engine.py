# A regular-expression matcher: parser, Thompson automaton with captures (Pike's VM), and a backtracking one to check it.
from dataclasses import dataclass


class RegexError(ValueError):
    pass


@dataclass(frozen=True)
class Char:
    char: str

    def matches(self, c):
        return c == self.char


@dataclass(frozen=True)
class Any:
    def matches(self, c):
        return c != "\n"


@dataclass(frozen=True)
class Class:
    items: tuple
    negated: bool = False

    def matches(self, c):
        return any(low <= c <= high for low, high in self.items) != self.negated


@dataclass(frozen=True)
class Anchor:
    where: str


@dataclass(frozen=True)
class Seq:
    parts: tuple


@dataclass(frozen=True)
class Alt:
    options: tuple


@dataclass(frozen=True)
class Repeat:
    body: object
    low: int
    high: int | None
    greedy: bool


@dataclass(frozen=True)
class Group:
    body: object
    number: int


ESCAPES = {"d": (("0", "9"),), "w": (("a", "z"), ("A", "Z"), ("0", "9"), ("_", "_")), "s": ((" ", " "), ("\t", "\r"))}


class Parser:
    def __init__(self, pattern):
        self.pattern, self.at, self.groups = pattern, 0, 0

    def peek(self):
        return self.pattern[self.at:self.at + 1]

    def take(self):
        ch = self.peek()
        self.at += 1
        return ch

    def error(self, text):
        raise RegexError(f"{text} at {self.at} in {self.pattern!r}")

    def parse(self):
        node = self.alternatives()
        if self.peek():
            self.error(f"unexpected {self.peek()!r}")
        return node

    def alternatives(self):
        options = [self.sequence()]
        while self.peek() == "|":
            self.take()
            options.append(self.sequence())
        return options[0] if len(options) == 1 else Alt(tuple(options))

    def sequence(self):
        parts = []
        while self.peek() and self.peek() not in "|)":
            parts.append(self.repeat())
        return parts[0] if len(parts) == 1 else Seq(tuple(parts))

    def repeat(self):
        node = self.atom()
        while (ch := self.peek()) and ch in "*+?{":
            if isinstance(node, Anchor):
                self.error("nothing to repeat")
            self.take()
            low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(ch) or self.bounds()
            greedy = True
            if self.peek() == "?":
                self.take()
                greedy = False
            node = Repeat(node, low, high, greedy)
        return node

    def bounds(self):
        end = self.pattern.find("}", self.at)
        if end < 0:
            self.error("missing }")
        low, comma, high = self.pattern[self.at:end].partition(",")
        try:
            result = int(low or 0), (int(high) if high else None) if comma else int(low)
        except ValueError:
            self.error("bad bounds")
        if result[1] is not None and result[1] < result[0]:
            self.error("bounds out of order")
        self.at = end + 1
        return result

    def atom(self):
        ch = self.take()
        match ch:
            case "(":
                if self.pattern.startswith("?:", self.at):
                    self.at += 2
                    node = self.alternatives()
                else:
                    self.groups += 1
                    number = self.groups
                    node = Group(self.alternatives(), number)
                if self.take() != ")":
                    self.error("missing )")
                return node
            case "[":
                return self.char_class()
            case ".":
                return Any()
            case "^" | "$":
                return Anchor(ch)
            case "*" | "+" | "?" | "{":
                self.error("nothing to repeat")
            case "\\":
                return self.escape()
        return Char(ch)

    def escape(self):
        ch = self.take()
        if not ch:
            self.error("trailing backslash")
        if ch.lower() in ESCAPES:
            return Class(ESCAPES[ch.lower()], ch.isupper())
        if ch == "b":
            return Anchor("b")
        return Char({"n": "\n", "t": "\t"}.get(ch, ch))

    def char_class(self):
        negated = self.peek() == "^"
        if negated:
            self.take()
        items = []
        while (ch := self.take()) != "]" or not items:
            if not ch:
                self.error("missing ]")
            if ch == "\\":
                node = self.escape()
                if isinstance(node, Class):
                    items.extend(node.items)
                    continue
                ch = node.char
            if self.peek() == "-" and self.pattern[self.at + 1:self.at + 2] not in ("]", ""):
                self.take()
                high = self.take()
                if high < ch:
                    self.error("bad range")
                items.append((ch, high))
            else:
                items.append((ch, ch))
        return Class(tuple(items), negated)


class Program:
    def __init__(self, pattern):
        parser = Parser(pattern)
        self.tree = parser.parse()
        self.groups = parser.groups
        self.code = []
        self.emit("save", 0)
        self.compile(self.tree)
        self.emit("save", 1)
        self.emit("match")

    def emit(self, *instruction):
        self.code.append(instruction)
        return len(self.code) - 1

    def compile(self, node):
        match node:
            case Char() | Any() | Class():
                self.emit("char", node)
            case Anchor(where):
                self.emit("assert", where)
            case Seq(parts):
                for part in parts:
                    self.compile(part)
            case Group(body, number):
                self.emit("save", 2 * number)
                self.compile(body)
                self.emit("save", 2 * number + 1)
            case Alt((first, *rest)):
                split = self.emit("split", None, None)
                self.compile(first)
                jump = self.emit("jump", None)
                self.code[split] = ("split", split + 1, len(self.code))
                self.compile(Alt(tuple(rest)) if len(rest) > 1 else rest[0])
                self.code[jump] = ("jump", len(self.code))
            case Repeat(body, low, high, greedy):
                for _ in range(low):
                    self.compile(body)
                if high is None:
                    split = self.emit("split", None, None)
                    self.compile(body)
                    self.emit("jump", split)
                    self.patch(split, greedy)
                else:
                    splits = []
                    for _ in range(high - low):
                        splits.append(self.emit("split", None, None))
                        self.compile(body)
                    for split in splits:
                        self.patch(split, greedy)

    def patch(self, split, greedy):
        targets = (split + 1, len(self.code))
        self.code[split] = ("split", *(targets if greedy else targets[::-1]))

    def holds(self, where, text, at):
        match where:
            case "^":
                return at == 0
            case "$":
                return at == len(text)
        word = lambda i: 0 <= i < len(text) and (text[i].isalnum() or text[i] == "_")
        return word(at - 1) != word(at)

    def threads(self, pc, saves, text, at, seen, out):
        stack = [(pc, saves)]
        while stack:
            pc, saves = stack.pop()
            if pc in seen:
                continue
            seen.add(pc)
            match self.code[pc]:
                case ("jump", target):
                    stack.append((target, saves))
                case ("split", first, second):
                    stack.append((second, saves))
                    stack.append((first, saves))
                case ("save", slot):
                    stack.append((pc + 1, saves[:slot] + (at,) + saves[slot + 1:]))
                case ("assert", where):
                    if self.holds(where, text, at):
                        stack.append((pc + 1, saves))
                case _:
                    out.append((pc, saves))

    def match(self, text, start=0, anchored=True):
        blank = (None,) * (2 * self.groups + 2)
        current, found = [], None
        for at in range(start, len(text) + 1):
            seen = {pc for pc, _ in current}
            if found is None and (at == start or not anchored):
                self.threads(0, blank, text, at, set(seen), current)
            following, seen = [], set()
            for pc, saves in current:
                instruction = self.code[pc]
                if instruction[0] == "match":
                    found = saves
                    break
                if at < len(text) and instruction[1].matches(text[at]):
                    self.threads(pc + 1, saves, text, at + 1, seen, following)
            current = following
            if not current and (anchored or found):
                break
        return found

    def find_all(self, text):
        at, spans = 0, []
        while at <= len(text):
            saves = self.match(text, at, anchored=False)
            if saves is None:
                break
            spans.append(saves)
            at = saves[1] + (saves[1] == saves[0])
        return spans


def backtrack(program, text, start):
    def run(pc, at, saves, visited):
        while True:
            match program.code[pc]:
                case ("match",):
                    return saves
                case ("char", node):
                    if at >= len(text) or not node.matches(text[at]):
                        return None
                    pc, at = pc + 1, at + 1
                case ("jump", pc):
                    pass
                case ("save", slot):
                    saves = saves[:slot] + (at,) + saves[slot + 1:]
                    pc += 1
                case ("assert", where):
                    if not program.holds(where, text, at):
                        return None
                    pc += 1
                case ("split", first, second):
                    if (pc, at) in visited:
                        return None
                    visited.add((pc, at))
                    result = run(first, at, saves, visited)
                    if result is not None:
                        return result
                    pc = second

    return run(0, start, (None,) * (2 * program.groups + 2), set())


CASES = {
    "abc": ["abc", "abd", "xabcx"], "a*b": ["b", "aaab", "aac"], "(a|b)*c": ["ababc", "c", "abd"], "a{2,3}": ["a", "aa", "aaaa"], "a{3}b?": ["aaa", "aaab"], "(a+)(a*)": ["aaaa"], "(a+?)(a*)": ["aaaa"],
    "[a-c]+[^a-c]": ["abcx", "abc"], r"\d+-\d+": ["12-345", "12-"], r"(\w+)@(\w+)\.com": ["me@site.com", "me@site.org"], "^a.c$": ["abc", "abcd", "a\nc"], "(ab|a)(bc|c)?": ["abc", "ac", "a"], "x*": ["", "xxx", "y"],
    r"\bfoo\b": ["foo", "foobar"], "(a|ab)(c|bcd)(d*)": ["abcd"], "[]x]+": ["]x]"], "[-a]+": ["-a-"], r"[\d.]+": ["1.5.2"], "a|b|c|": ["c", "d"], "((a)|(b))+": ["abab"], "(?:ab)+(c)": ["ababc"], r"\(\)": ["()"], "é+日?": ["éé日"],
}
for pattern, texts in CASES.items():
    program = Program(pattern)
    for text in texts:
        saves = program.match(text)
        slow = backtrack(program, text, 0)
        groups = saves and [None if saves[i] is None else text[saves[i]:saves[i + 1]] for i in range(0, len(saves), 2)]
        print(f"{pattern:<20}{text!r:<16}{groups}", "" if saves == slow else f"differs: {slow}")
print(Program("a(b|c)*?d").tree)
for n, instruction in enumerate(Program("x(a|b)+?[0-9]$").code):
    print(n, *instruction)
for pattern in ("(", ")", "a)", "*a", "a**", "[a", "[z-a]", "a{2", "a{x}", "a{3,2}", "\\", "^*", "(a", "a|*"):
    try:
        print(pattern, Program(pattern).tree)
    except RegexError as error:
        print(f"{pattern:<8}{error}")
text = "The year 2024, not 1999 nor 12 or 30000; see a1 and b22."
for pattern in (r"\d+", r"\b\d{4}\b", r"[a-z]\d+", r"(\w)(\w*)", "o", "", "zzz"):
    spans = Program(pattern).find_all(text)
    print(pattern, len(spans), [text[s[0]:s[1]] for s in spans][:8])
evil = Program("(a*)*b")
print(evil.match("a" * 60), Program("a?" * 20 + "a" * 20).match("a" * 20)[:2])
