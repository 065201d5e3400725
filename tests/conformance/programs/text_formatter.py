# A text formatter: a small markup with headings, lists, tables, emphasis and references, into plain text, HTML and an outline.
import textwrap
from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from itertools import count, groupby, zip_longest


@dataclass
class Block:
    kind: str
    text: str = ""
    level: int = 0
    items: list = field(default_factory=list)
    line: int = 0


class MarkupError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")


def blocks(source):
    lines = source.splitlines()
    at = 0
    paragraph = []

    def flush():
        if paragraph:
            block = Block("paragraph", " ".join(paragraph), line=at)
            paragraph.clear()
            return [block]
        return []

    while at < len(lines):
        line = lines[at].rstrip()
        at += 1
        bare = line.lstrip()
        match [bare[:1], bare]:
            case [_, ""]:
                yield from flush()
            case ["=", _] if set(bare.split(" ")[0]) == {"="} and " " in bare:
                yield from flush()
                marks, _, title = bare.partition(" ")
                yield Block("heading", title, len(marks), line=at)
            case ["-" | "*", _] if bare[1:2] == " ":
                yield from flush()
                items = []
                at -= 1
                while at < len(lines) and (entry := lines[at].lstrip())[:2] in ("- ", "* "):
                    items.append(((len(lines[at]) - len(entry)) // 2, entry[0], entry[2:].strip()))
                    at += 1
                    while at < len(lines) and lines[at].startswith("    ") and lines[at].strip()[:2] not in ("- ", "* "):
                        items[-1] = (*items[-1][:2], items[-1][2] + " " + lines[at].strip())
                        at += 1
                yield Block("list", items=items, line=at)
            case ["|", _]:
                yield from flush()
                rows = []
                at -= 1
                while at < len(lines) and lines[at].lstrip().startswith("|"):
                    rows.append([cell.strip() for cell in lines[at].strip().strip("|").split("|")])
                    at += 1
                if len({len(r) for r in rows}) > 1:
                    raise MarkupError(f"rows of {sorted({len(r) for r in rows})} cells", at)
                yield Block("table", items=rows, line=at)
            case [">", _]:
                yield from flush()
                paragraph.append(bare[1:].strip())
                while at < len(lines) and lines[at].startswith(">"):
                    paragraph.append(lines[at][1:].strip())
                    at += 1
                quote = flush()[0]
                quote.kind = "quote"
                yield quote
            case ["`", "```"]:
                yield from flush()
                start, body = at, []
                while at < len(lines) and lines[at].strip() != "```":
                    body.append(lines[at])
                    at += 1
                if at == len(lines):
                    raise MarkupError("code does not end", start)
                at += 1
                yield Block("code", textwrap.dedent("\n".join(body)), line=start)
            case _:
                paragraph.append(bare)
    yield from flush()


def inline(text, line=0):
    """Split into (kind, text) pairs: plain, strong, em, code, ref."""
    marks = {"*": "strong", "_": "em", "`": "code"}
    at, plain = 0, ""
    while at < len(text):
        ch = text[at]
        if ch == "\\" and at + 1 < len(text):
            plain += text[at + 1]
            at += 2
            continue
        if ch in marks or ch == "[":
            close = text.find("]" if ch == "[" else ch, at + 1)
            if close > at + 1 and (ch == "[" or (at == 0 or not text[at - 1].isalnum())):
                if plain:
                    yield "plain", plain
                    plain = ""
                yield ("ref" if ch == "[" else marks[ch]), text[at + 1:close]
                at = close + 1
                continue
        plain += ch
        at += 1
    if plain:
        yield "plain", plain


class Numbering:
    def __init__(self):
        self.counters = []

    def next(self, level):
        del self.counters[level:]
        while len(self.counters) < level:
            self.counters.append(0)
        self.counters[level - 1] += 1
        return ".".join(map(str, self.counters))


class Writer:
    def __init__(self, source, width=50):
        self.width, self.numbers, self.references = width, Numbering(), {}
        self.blocks = list(blocks(source))
        self.unknown = []
        labels = Numbering()
        for block in self.blocks:
            if block.kind == "heading":
                self.references[block.text.lower()] = labels.next(block.level)

    def run(self):
        parts = []
        for block in self.blocks:
            handler = getattr(self, block.kind, None)
            if handler is None:
                raise MarkupError(f"cannot write a {block.kind}", block.line)
            parts.append(handler(block))
        return self.join(parts)

    def join(self, parts):
        return "\n\n".join(parts)

    def spans(self, text):
        return "".join(getattr(self, "span_" + kind)(part) for kind, part in inline(text))

    def resolve(self, name):
        if name.lower() not in self.references:
            self.unknown.append(name)
            return "?"
        return self.references[name.lower()]


class Plain(Writer):
    span_plain = staticmethod(str)
    span_strong = staticmethod(str.upper)
    span_em = staticmethod(lambda s: f"/{s}/")
    span_code = staticmethod(lambda s: f"'{s}'")

    def span_ref(self, name):
        return f"section {self.resolve(name)}"

    def heading(self, block):
        title = f"{self.numbers.next(block.level)} {self.spans(block.text)}"
        return title + "\n" + "=-~"[min(block.level, 3) - 1] * len(title)

    def paragraph(self, block):
        return textwrap.fill(self.spans(block.text), self.width)

    def quote(self, block):
        return textwrap.indent(textwrap.fill(self.spans(block.text), self.width - 4), "  | ")

    def code(self, block):
        return textwrap.indent(block.text, "    ")

    def list(self, block):
        counters, out = defaultdict(lambda: count(1)), []
        previous = -1
        for level, mark, text in block.items:
            if level > previous:
                counters.pop(level, None)
            previous = level
            label = f"{next(counters[level])}. " if mark == "*" else "- "
            indent = "  " * level
            out.append(textwrap.fill(self.spans(text), self.width, initial_indent=indent + label, subsequent_indent=indent + " " * len(label)))
        return "\n".join(out)

    def table(self, block):
        rows = [[self.spans(c) for c in row] for row in block.items]
        widths = [max(map(len, column)) for column in zip(*rows)]
        numeric = [all(c.replace(".", "").lstrip("-").isdigit() for c in column[1:]) for column in zip(*rows)]
        lines = [" | ".join(f"{c:{'>' if n else '<'}{w}}" for c, w, n in zip(row, widths, numeric)).rstrip() for row in rows]
        lines.insert(1, "-+-".join("-" * w for w in widths))
        return "\n".join(lines)


class Html(Writer):
    @staticmethod
    def escape(text):
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    @classmethod
    def tag(cls, name, body, **attributes):
        return f"<{name}{''.join(f' {k}="{v}"' for k, v in attributes.items())}>{body}</{name}>"

    def span_plain(self, text):
        return self.escape(text)

    span_strong = lambda self, t: self.tag("b", self.escape(t))
    span_em = lambda self, t: self.tag("i", self.escape(t))
    span_code = lambda self, t: self.tag("code", self.escape(t))

    def span_ref(self, name):
        return self.tag("a", self.escape(name), href=f"#s{self.resolve(name)}")

    def heading(self, block):
        return self.tag(f"h{block.level}", self.spans(block.text), id=f"s{self.numbers.next(block.level)}")

    def paragraph(self, block):
        return self.tag("p", self.spans(block.text))

    quote = lambda self, block: self.tag("blockquote", self.spans(block.text))
    code = lambda self, block: self.tag("pre", self.escape(block.text))

    def list(self, block):
        def build(items):
            out = []
            while items:
                level, mark, text = items[0]
                rest = items[1:]
                inner = []
                while rest and rest[0][0] > level:
                    inner.append(rest.pop(0))
                out.append(self.tag("li", self.spans(text) + (build(inner) if inner else "")))
                items = rest
            return self.tag("ol" if mark == "*" else "ul", "".join(out))

        return build(list(block.items))

    def table(self, block):
        head, *body = block.items
        row = lambda cells, tag: self.tag("tr", "".join(self.tag(tag, self.spans(c)) for c in cells))
        return self.tag("table", row(head, "th") + "".join(row(r, "td") for r in body))

    def join(self, parts):
        return "\n".join(parts)


class Outline(Writer):
    def heading(self, block):
        return "  " * (block.level - 1) + f"{self.numbers.next(block.level)} {block.text}"

    def __getattr__(self, kind):
        if kind in ("paragraph", "list", "table", "quote", "code"):
            return lambda block: None
        raise AttributeError(kind)

    def join(self, parts):
        return "\n".join(p for p in parts if p)


SOURCE = """= The *Guide*
An opening paragraph with _emphasis_, *strength*, `code < 5` and a \\*star\\* & more,
which goes over two lines; see [Details] and [Nowhere].

== First steps
* one
* two, which is long enough to be wrapped over at least two lines of text
  - inner a
  - inner `b`
    goes on
* three
- other list

== Details
| name | n | price |
| tea | 3 | 4.50 |
| *coffee* | 12 | 11.25 |

=== Deep
> To be or
> not to _be_.
```
    if x:
        y = "*not strong*"
```
snake_case_stays and 2 * 3 * 4 too
== Last
= Second part
== Again
the end"""
for kind in (partial(Plain, width=40), Plain, Html, Outline):
    writer = kind(SOURCE)
    print(f"--- {type(writer).__name__} {writer.width}")
    print(writer.run())
    print(writer.unknown, len(writer.blocks))
print([(k, len(list(g))) for k, g in groupby(b.kind for b in Plain(SOURCE).blocks)])
for text in ("plain", "*a* _b_", "a*b*c", "**", "[x", "\\", "`a*b`", "*a _b_ c*", ""):
    print(repr(text), list(inline(text)))
for bad in ("| a | b |\n| c |", "```\nnever closed"):
    try:
        print(Plain(bad).run())
    except MarkupError as error:
        print(error)
try:
    Outline("x").missing_thing
except AttributeError as error:
    print("no attribute", error)
left, right = Plain("== A\nleft text that wraps", 12).run().splitlines(), Plain("= B\n- x\n- y", 12).run().splitlines()
print(*(f"{a:<14}|{b}" for a, b in zip_longest(left, right, fillvalue="")), sep="\n")
