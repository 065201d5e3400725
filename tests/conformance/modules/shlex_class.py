# The class shlex: tokens of small languages, sources within sources, tokens that are pushed back.
import io
import random
import shlex


def tokens(text, **options):
    attributes = {name: options.pop(name) for name in list(options) if name not in ("posix", "punctuation_chars")}
    reader = shlex.shlex(text, **options)
    for name, value in attributes.items():
        setattr(reader, name, value)
    found = []
    try:
        found.extend(iter(reader.get_token, reader.eof))
    except ValueError as error:
        found.append(f"<{error}>")
    return found, reader.lineno


TEXT = "name = 'a b' # note\n next-word; \"q\\\"\" x|&y ~/*.py 'it''s' é"
for posix in (False, True):
    for punctuation in (False, True, "|;"):
        print(posix, punctuation, *tokens(TEXT, posix=posix, punctuation_chars=punctuation))
        print("  split", *tokens(TEXT, posix=posix, punctuation_chars=punctuation, whitespace_split=True))
print(tokens("a:b c", wordchars="abc:"), tokens("a%b\n//c", commenters="/"), tokens("a,b", whitespace=","))
print(tokens("`x y` z", quotes="`"), tokens("a^b ^^", escape="^", posix=True), tokens("'a^'b'", escape="^",
                                                                                     escapedquotes="'", posix=True))
for text in ("'", '"\\', "\\", "''", "a''b", "", " ", "#", "a#b c", "\n\n"):
    print(repr(text), tokens(text), tokens(text, posix=True))

reader = shlex.shlex("a b c", "main.txt", posix=True)
print(reader.get_token(), reader.error_leader(), reader.error_leader("f", 7), reader.infile, reader.eof)
reader.push_token("pushed")
reader.push_token("before")
print(next(reader), next(reader), next(reader))
reader.push_source("x y", "inner")
print(reader.infile, reader.get_token(), reader.get_token(), reader.get_token(), reader.infile, reader.get_token())
print(list(reader), reader.punctuation_chars, reader.token)


class Including(shlex.shlex):
    source = "include"

    def __init__(self, text):
        super().__init__(text)
        self.source = "include"

    def sourcehook(self, name):
        return name, io.StringIO(f"from {name}\n")


print(list(Including("a include b c include d")))
try:
    reader.punctuation_chars = "x"
except AttributeError as error:
    print(error)
try:
    shlex.split(5)
except AttributeError as error:
    print(error)

choose = random.Random(5)
for count in range(150):
    text = "".join(choose.choice("ab \n#'\"\\;|(=-.~é") for _ in range(choose.randrange(12)))
    posix, punctuation = choose.random() < 0.5, choose.choice([False, True, "|;"])
    print(repr(text), *tokens(text, posix=posix, punctuation_chars=punctuation, whitespace_split=choose.random() < 0.4))
