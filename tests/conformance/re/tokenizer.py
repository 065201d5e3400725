"""A tokenizer by one pattern of named groups, and a calculator on it."""
import re

TOKENS = [
    ("NUMBER", r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?"), ("NAME", r"[^\W\d]\w*"), ("STRING", r"'(?:\\.|[^'\\\n])*'"),
    ("OP", r"\*\*|<=|>=|==|!=|->|[-+*/%()<>=,.:\[\]{}]"), ("COMMENT", r"#[^\n]*"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("WRONG", r"."),
]
MASTER = re.compile("|".join([f"(?P<{name}>{pattern})" for name, pattern in TOKENS]))


def tokens(source):
    line, start = 1, 0
    for found in MASTER.finditer(source):
        kind, text = found.lastgroup, found.group()
        if kind == "NEWLINE":
            line, start = line + 1, found.end()
        elif kind == "WRONG":
            raise SyntaxError(f"{text!r} in line {line}, column {found.start() - start}")
        elif kind not in ("SKIP", "COMMENT"):
            yield kind, text, line, found.start() - start


PROGRAM = """def área(r):  # a comment
    return 3.14159 * r ** 2 - 1e-3
total = área(2.)+x1 <= 'it\\'s' != [1, 2]
"""
for token in tokens(PROGRAM):
    print(*token)
try:
    print(list(tokens("a = 1\nb = $")))
except SyntaxError as error:
    print(error)


class Calculator:
    def __init__(self, text):
        self.tokens = [(kind, text) for kind, text, *_ in tokens(text)] + [("END", "")]
        self.at = 0

    def take(self, *texts):
        if self.tokens[self.at][1] in texts:
            self.at += 1
            return self.tokens[self.at - 1][1]

    def expression(self):
        value = self.term()
        while operator := self.take("+", "-"):
            value = value + self.term() if operator == "+" else value - self.term()
        return value

    def term(self):
        value = self.factor()
        while operator := self.take("*", "/", "%"):
            other = self.factor()
            value = value * other if operator == "*" else value / other if operator == "/" else value % other
        return value

    def factor(self):
        if self.take("-"):
            return -self.factor()
        if self.take("("):
            value = self.expression()
            assert self.take(")")
        else:
            value = float(self.tokens[self.at][1])
            self.at += 1
        return value ** self.factor() if self.take("**") else value


for text in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4 - 1", "7 % 4 * 2", "1e3 / (2 + 3.5) * -1"]:
    print(text, "=", Calculator(text).expression())
position, found = 0, []
step = re.compile(r"\s*(?:(\d+)|(.))")
while position < len("12 + 34*5"):
    m = step.match("12 + 34*5", position)
    found.append(m.groups())
    position = m.end()
print(found)
