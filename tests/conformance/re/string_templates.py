"""string.Template: subclasses with their own patterns, identifiers, delimiters and flags."""
import re
from string import Template


def attempt(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


print(Template.delimiter, Template.idpattern, Template.braceidpattern, Template.flags, type(Template.pattern), sorted(Template.pattern.groupindex))
print(Template.pattern.flags == int(re.I | re.X | re.U), Template("$a ${b} $$ $ſ").safe_substitute(a=1, b=2))


class Dotted(Template):
    idpattern = r"[a-z]+(?:\.[a-z]+)*"


class Braced(Template):
    braceidpattern = r"[^}]+"


class Percent(Template):
    delimiter = "%%"
    flags = re.ASCII


class Regex(Template):
    delimiter = "+*"


class Own(Template):
    pattern = r"""
    <(?: (?P<escaped><) | (?P<named>[A-Z]+)> | \[(?P<braced>\w+)\]> | (?P<invalid>) )
    """


class Strange(Template):
    pattern = r"(?P<escaped>@@)|(?P<named>@\w+)|(?P<braced>@\{x\})|(?P<invalid>@)|(?P<other>!)"


for cls, text in [(Dotted, "$a.b $A.B ${c.d} $."), (Braced, "$a ${two words} ${}"), (Percent, "%%a %%A %%{b} %%%% %%"), (Regex, "+*a +*{b} +*+* +* x"),
                  (Own, "<A> <[b]> << <c"), (Strange, "@a @@ @{x} @ x")]:
    template = cls(text)
    values = {"a": 1, "A": 2, "b": 3, "a.b": 4, "A.B": 5, "c.d": 6, "two words": 7, "@a": 8, "@{x}": 9}
    print(cls.__name__, template.is_valid(), template.get_identifiers(), repr(template.safe_substitute(values)))
    attempt(template.substitute, values)
    attempt(template.substitute, {})
for method in ("substitute", "safe_substitute", "is_valid", "get_identifiers"):
    try:
        getattr(Strange("a!b"), method)()
    except ValueError as error:
        print(method, error.args[0], error.args[1] is Strange.pattern)
for text in ["$", "a\n$ b", "x\n\n  ${1}", "$$ ${", "é$é"]:
    attempt(Template(text).substitute)
try:
    class Wrong(Template):
        idpattern = "("
except re.error as error:
    print(error.msg)
try:
    class Missing(Template):
        pattern = "(?P<named>x)"
    Missing("x").substitute(x=1)
    Missing("$").substitute()
    print(Missing("x").safe_substitute(x=2))
except Exception as error:
    print(type(error).__name__, error)
