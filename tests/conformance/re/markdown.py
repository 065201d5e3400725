"""A small Markdown to HTML converter: many patterns one behind another."""
import re

SOURCE = """\
# Title *one* #

Some **bold**, *italic*, `code *not*` and [a link](http://x.y/z "title").
Second line with ![img](a.png) and \\*escaped\\*  
after a break <tag> & more.

Sub
---

* item one
* item **two**
  * nested
- item three

1. first
2. second

> quoted
> text

```python
if a < b:
    *x* = 1
```

***

| a | b |
|---|:-:|
| 1 | 2 |
"""
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escape(text):
    return re.sub("[&<>]", lambda m: ESCAPES[m.group()], text)


def inline(text):
    kept = []

    def keep(html):
        kept.append(html)
        return f"\0{len(kept) - 1}\0"

    text = re.sub(r"(`+)(.+?)(?<!`)\1(?!`)", lambda m: keep(f"<code>{escape(m[2].strip())}</code>"), text)
    text = re.sub(r"\\([\\`*_{}\[\]()#+.!-])", lambda m: keep(m[1]), text)
    text = escape(text)
    text = re.sub(r'!\[([^\]]*)\]\((\S+?)\)', r'<img src="\2" alt="\1">', text)
    text = re.sub(r'\[([^\]]+)\]\((\S+?)(?:\s+"([^"]*)")?\)', lambda m: f'<a href="{m[2]}"' + (f' title="{m[3]}"' if m[3] else "") + f">{m[1]}</a>", text)
    text = re.sub(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", r"<strong>\1</strong>", text)
    text = re.sub(r"(?<![*\w])\*(?=\S)(.+?)(?<=\S)\*(?!\*)", r"<em>\1</em>", text)
    text = re.sub(r" {2,}\n", "<br>\n", text)
    return re.sub("\0(\\d+)\0", lambda m: kept[int(m[1])], text)


def block(text):
    if found := re.match(r"(#{1,6})\s+(.*?)\s*#*$", text):
        level = len(found[1])
        return f"<h{level}>{inline(found[2])}</h{level}>"
    if found := re.fullmatch(r"(.+)\n(=+|-+)\s*", text):
        return f"<h{1 if found[2][0] == '=' else 2}>{inline(found[1])}</h{1 if found[2][0] == '=' else 2}>"
    if re.fullmatch(r"\s*([-*_])(?:\s*\1){2,}\s*", text):
        return "<hr>"
    if found := re.fullmatch(r"```(\w*)\n(.*?)\n```", text, re.S):
        return f'<pre class="{found[1]}">{escape(found[2])}</pre>'
    if re.match(r"\s*[*+-]\s|\s*\d+\.\s", text):
        kind = "ol" if re.match(r"\s*\d", text) else "ul"
        items = re.findall(r"(?m)^(\s*)(?:[*+-]|\d+\.)\s+(.*(?:\n(?!\s*(?:[*+-]|\d+\.)\s).*)*)", text)
        return f"<{kind}>" + "".join([f"<li{' class=deep' if indent else ''}>{inline(item)}</li>" for indent, item in items]) + f"</{kind}>"
    if re.match(">", text):
        return f"<blockquote>{block(re.sub(r'(?m)^> ?', '', text))}</blockquote>"
    if re.match(r"\|.*\|\n\|[-:| ]+\|", text):
        rows = [re.split(r"\s*\|\s*", row.strip("| ")) for row in text.splitlines()]
        return "<table>" + "".join(["<tr>" + "".join([f"<td>{cell}</td>" for cell in row]) + "</tr>" for row in [rows[0], *rows[2:]]]) + "</table>"
    return f"<p>{inline(text)}</p>"


for part in re.split(r"\n{2,}", SOURCE.strip()):
    print(block(part))
print(re.sub(r"<(/?)(\w+)[^>]*>", lambda m: m[0] if m[2] in ("b", "i") else "", '<b>x</b><script src="y">z</script><i>w</i>'))
