"""Comma separated values with quotes, and configuration files."""
import re

FIELD = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))')


def fields(line):
    return [quoted.replace('""', '"') if quoted or found.group().lstrip(",").startswith('"') else plain
            for found in FIELD.finditer(line) for quoted, plain in [found.groups("")]]


for line in ['a,b,c', '"a,b",c', '"he said ""hi""",x', '', ',', 'a,,b', '"",a', '"multi\nline",z', 'é,"日,本"']:
    print(repr(line), fields(line))
print(re.split(r",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", '1,"a,b",2'), re.findall(r'[^\s"]+|"[^"]*"', 'cmd "arg one" two --x="y z"'))
CONFIG = """\
; comment
[section one]
key = value
empty=
# more
path : /usr/lib ; trailing
long = a \\
  b \\
  c

[two]
Ünï = ja
"""
SECTION = re.compile(r"^\[(?P<name>[^]]+)\]\s*\n(?P<body>(?:(?!\[).*\n?)*)", re.M)
OPTION = re.compile(r"^(?P<key>[^\s;#:=][^:=\n]*?)\s*[:=]\s*(?P<value>(?:\\\n|[^\n;])*?)\s*(?:;.*)?$", re.M)
for section in SECTION.finditer(CONFIG):
    print(section["name"], {m["key"]: re.sub(r"\s*\\\n\s*", " ", m["value"]) for m in OPTION.finditer(section["body"])})
JSON_TOKEN = re.compile(r'\s*(?:([{}\[\],:])|"((?:[^"\\]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*)"|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))')
text, at = '{"a": [1, -2.5e3, "x\\n\\u00e9", true], "b": {"c": null}}', 0
while found := JSON_TOKEN.match(text, at):
    print(found.lastindex, found[found.lastindex], end=" | ")
    at = found.end()
print(at == len(text))
print(re.findall(r"(\w+)\s*=\s*(\d+|'[^']*')", "a = 1, b='x y',c=  3"), re.sub(r"(?m)^\s*[;#].*\n?", "", CONFIG).count("\n"))
TABLE = "| name | n |\n|------|---|\n| a \\| b | 1 |\n| c | 22 |\n"
print([[cell.strip() for cell in re.findall(r"\|((?:\\.|[^|\\\n])*)(?=\|)", row)] for row in TABLE.splitlines() if not re.fullmatch(r"[|\s:-]+", row)])
