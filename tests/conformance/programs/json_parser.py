# A JSON reader and writer by hand, with positions in errors, checked against the module json on many texts.
import json
from collections import namedtuple

Position = namedtuple("Position", "line column")


class ParseError(ValueError):
    def __init__(self, message, position):
        super().__init__(f"{message} at line {position.line}, column {position.column}")
        self.position = position


class Reader:
    ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "/": "/"}
    WORDS = {"true": True, "false": False, "null": None}

    def __init__(self, text, *, object_hook=None, max_depth=50):
        self.text, self.at = text, 0
        self.object_hook = object_hook or (lambda pairs: dict(pairs))
        self.depth, self.max_depth = 0, max_depth

    def position(self, at=None):
        before = self.text[: self.at if at is None else at]
        return Position(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)

    def fail(self, message, at=None):
        raise ParseError(message, self.position(at))

    @property
    def current(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def skip(self):
        while self.current and self.current in " \t\r\n":
            self.at += 1

    def expect(self, ch):
        if self.current != ch:
            self.fail(f"{ch!r} expected, {self.current!r} found" if self.current else f"{ch!r} expected, end of text found")
        self.at += 1

    def document(self):
        value = self.value()
        self.skip()
        if self.current:
            self.fail(f"extra text {self.text[self.at:self.at + 5]!r}")
        return value

    def value(self):
        self.skip()
        match self.current:
            case "{":
                return self.nested(self.object)
            case "[":
                return self.nested(self.array)
            case '"':
                return self.string()
            case "-" | "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9":
                return self.number()
            case "":
                self.fail("value expected, end of text found")
        for word, value in self.WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        self.fail(f"unexpected {self.current!r}")

    def nested(self, rule):
        self.depth += 1
        if self.depth > self.max_depth:
            self.fail("too deep")
        try:
            return rule()
        finally:
            self.depth -= 1

    def sequence(self, close, item):
        self.at += 1
        self.skip()
        if self.current == close:
            self.at += 1
            return
        while True:
            yield item()
            self.skip()
            if self.current == close:
                self.at += 1
                return
            self.expect(",")

    def array(self):
        return list(self.sequence("]", self.value))

    def object(self):
        return self.object_hook(list(self.sequence("}", self.pair)))

    def pair(self):
        self.skip()
        if self.current != '"':
            self.fail("key expected")
        key = self.string()
        self.skip()
        self.expect(":")
        return key, self.value()

    def string(self):
        start = self.at
        self.at += 1
        parts = []
        while (ch := self.current) != '"':
            self.at += 1
            if not ch:
                self.fail("unterminated string", start)
            if ch < " ":
                self.fail(f"control character {ch!r}", self.at - 1)
            parts.append(self.escape() if ch == "\\" else ch)
        self.at += 1
        return "".join(parts)

    def hex4(self):
        digits = self.text[self.at:self.at + 4]
        if len(digits) < 4 or not all(c in "0123456789abcdefABCDEF" for c in digits):
            self.fail("four hexadecimal digits expected")
        self.at += 4
        return int(digits, 16)

    def escape(self):
        ch = self.current
        self.at += 1
        if ch in self.ESCAPES and ch:
            return self.ESCAPES[ch]
        if ch == "u":
            code = self.hex4()
            if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", self.at):
                back = self.at
                self.at += 2
                low = self.hex4()
                if 0xDC00 <= low < 0xE000:
                    return chr(0x10000 + ((code - 0xD800) << 10) + low - 0xDC00)
                self.at = back
            return chr(code)
        self.fail(f"invalid escape {ch!r}", self.at - 2)

    def digits(self):
        start = self.at
        while self.current.isdigit() and self.current.isascii():
            self.at += 1
        if start == self.at:
            self.fail("digit expected")

    def number(self):
        start = self.at
        if self.current == "-":
            self.at += 1
        if self.current == "0":
            self.at += 1
        else:
            self.digits()
        convert = int
        if self.current == ".":
            self.at += 1
            self.digits()
            convert = float
        if self.current and self.current in "eE":
            self.at += 1
            if self.current and self.current in "+-":
                self.at += 1
            self.digits()
            convert = float
        return convert(self.text[start:self.at])


class Writer:
    def __init__(self, indent=None, sort=False):
        self.indent, self.sort, self.parts = indent, sort, []

    def write(self, value, level=0):
        match value:
            case None:
                self.parts.append("null")
            case bool():
                self.parts.append("true" if value else "false")
            case int() | float():
                self.parts.append(repr(value))
            case str():
                self.parts.append(self.quote(value))
            case list() | tuple():
                self.group("[]", value, self.write, level)
            case dict():
                items = sorted(value.items()) if self.sort else value.items()
                self.group("{}", items, self.member, level)
            case _:
                raise TypeError(f"cannot write {type(value).__name__}")
        return self

    def member(self, pair, level):
        self.parts.append(self.quote(pair[0]) + ": ")
        self.write(pair[1], level)

    def group(self, brackets, items, write, level):
        if not items:
            self.parts.append(brackets)
            return
        self.parts.append(brackets[0])
        for n, item in enumerate(items):
            if n:
                self.parts.append("," if self.indent else ", ")
            if self.indent:
                self.parts.append("\n" + " " * self.indent * (level + 1))
            write(item, level + 1)
        if self.indent:
            self.parts.append("\n" + " " * self.indent * level)
        self.parts.append(brackets[1])

    @staticmethod
    def quote(text):
        out = []
        for ch in text:
            if ch in '"\\':
                out.append("\\" + ch)
            elif ch in "\n\t\r\b\f":
                out.append({"\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}[ch])
            elif " " <= ch <= "~":
                out.append(ch)
            elif ord(ch) < 0x10000:
                out.append(f"\\u{ord(ch):04x}")
            else:
                high, low = divmod(ord(ch) - 0x10000, 0x400)
                out.append(f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}")
        return f'"{"".join(out)}"'

    def text(self):
        return "".join(self.parts)


good = [
    "null", " true ", "[]", "{}", "-0", "0", "12345678901234567890", "-1.5e3", "1E-2", "0.1", '""', '"a\\n\\u00e9\\ud83d\\ude00\\/"', '"\\ud83d"', "[1, [2, [3, []]], {}]",
    '{"a": 1, "b": [true, false, null], "a": 2}', ' [ 1 , 2 ] ', '{"nested": {"deep": {"deeper": [{"x": "y"}]}}}', '"日本語"', "[1.0, 1e10, 1e400]", '["\\u0000", "\\\\", "\\""]',
]
for text in good:
    ours, theirs = Reader(text).document(), json.loads(text)
    written = Writer().write(ours).text() if "1e400" not in text else "(infinite)"
    print(ascii(ours), repr(ours) == repr(theirs), written == json.dumps(theirs), sep=" | ")
bad = ["", "  ", "[", "[1", "[1,", "[1,]", "[1 2]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,}', "{1:2}", "{a:1}", "01", "-", "1.", "1e", ".5", "+1", "tru", "nul", "'a'", '"a', '"\n"', '"\\x"', '"\\u12"', "[1]]", "1 2", '{"a":\n  [1,\n   2,\n   x]}', "\n\n  ?", "[" * 60, "true false", "NaN", "[١]"]
for text in bad:
    try:
        print("accepted", Reader(text).document())
    except ParseError as error:
        try:
            json.loads(text)
            other = "accepted by json"
        except json.JSONDecodeError as their:
            other = their.msg
        except RecursionError:
            other = "deep"
        print(f"{text[:12]!r:<16}{error} | {other} | {isinstance(error, ValueError)} {error.position.line}")
data = {"name": "x\ty", "items": [{"id": i, "tags": ["t"] * (i % 3), "price": i * 0.1} for i in range(4)], "empty": {}, "none": None, "flag": True, "uni": "é😀"}
pretty = Writer(indent=2).write(data).text()
print(pretty)
print(pretty == json.dumps(data, indent=2), Reader(pretty).document() == data, Writer(sort=True).write(data).text() == json.dumps(data, sort_keys=True))
print(Reader('{"b": {"c": 1}, "a": 2}', object_hook=lambda pairs: tuple(pairs)).document())
for value in ({1, 2}, [object], {"b": b""}):
    try:
        print(Writer().write(value).text())
    except TypeError as error:
        print(error)
big = "[" + ",".join(f'{{"k{i}": [{i}, "{i * i}", {i}.5]}}' for i in range(60)) + "]"
print(Reader(big).document() == json.loads(big), len(Writer().write(json.loads(big)).text()))
