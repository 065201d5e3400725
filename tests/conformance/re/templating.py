"""Templates: placeholders, nested tags, filters, by functions that call back into `re`."""
import re

VALUES = {"name": "World", "n": 3, "items": ["a", "b"], "user": {"first": "Ann", "tags": ["x", "y"]}, "html": "<b>&</b>"}


def lookup(path):
    value = VALUES
    for part in re.findall(r"\w+", path):
        value = value[int(part)] if part.isdigit() else value[part]
    return value


FILTERS = {"upper": str.upper, "e": lambda s: re.sub("[<>&]", lambda m: f"&#{ord(m[0])};", s), "wrap": lambda s: f"[{s}]"}
TAG = re.compile(r"\{\{\s*(?P<path>\w+(?:\.\w+|\[\d+\])*)(?P<filters>(?:\s*\|\s*\w+)*)\s*\}\}|(?P<wrong>\{\{[^}]*\}\})")


def fill(found):
    if found.lastgroup == "wrong":
        return "<?>"
    value = str(lookup(found["path"]))
    for name in re.findall(r"\w+", found["filters"]):
        value = FILTERS[name](value)
    return value


for template in ["Hello {{name}}!", "{{ n }} times {{name | upper | wrap}}", "{{items[1]}} {{user.first}} {{user.tags[0]|upper}}", "{{html}} {{html|e}}", "{{}} {{ a b }} {n} {{n", "{{name}}{{name}}"]:
    print(repr(template), "->", repr(TAG.sub(fill, template)), TAG.subn(fill, template, count=1))
try:
    TAG.sub(fill, "{{name}} {{missing}}")
except KeyError as error:
    print("KeyError", error)
LOOP = re.compile(r"\{% for (\w+) in (\w+) %\}(.*?)\{% end %\}", re.S)


def loop(found):
    name, path, body = found.groups()
    return "".join([re.sub(r"\{\{\s*%s\s*\}\}" % name, lambda _: str(item), body) for item in lookup(path)])


print(repr(LOOP.sub(loop, "<ul>\n{% for x in items %}  <li>{{ x }}</li>\n{% end %}</ul> {% for y in items %}{{y}}{{y}}{% end %}")))
print(re.sub(r"%\((\w+)\)s|%%", lambda m: str(VALUES[m[1]]) if m[1] else "%", "%(name)s: 100%% %(n)s"))
print(re.sub(r"\$(?:(\$)|(\w+)|\{(\w+)\})", lambda m: m[1] or str(VALUES.get(m[2] or m[3], "?")), "$$ $name ${n}x $none ${name"))


def nested(found):
    return found[1] + "(" + re.sub("[aeiou]", lambda m: re.sub("(.)", r"<\1\1>", m[0]), found[2]) + ")"


print(re.sub(r"(\w)(\w*)", nested, "some nested words"))
calls = []
result = re.sub(r"\w+", lambda m: calls.append(m) or m.group()[::-1], "each word is kept")
print(result, [(m.group(), m.start(), m.string[m.end():]) for m in calls])
snake = lambda s: re.sub(r"(?<!^)(?=[A-Z][a-z])|(?<=[a-z\d])(?=[A-Z])", "_", s).lower()
camel = lambda s: re.sub(r"_([a-z\d])", lambda m: m[1].upper(), s)
print([snake(s) for s in ["camelCase", "HTTPServer", "getURLFor2Things", "X"]], [camel(s) for s in ["snake_case", "a_b_c", "_x", "no"]])
print(re.sub(r"\b[a-z]", lambda m: m[0].upper(), "title case of words"), re.sub(r"(\w)\1+", lambda m: f"{len(m[0])}{m[1]}", "aaabccdddd"))
