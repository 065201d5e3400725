"""During handling of an exception another one happens: both tracebacks are printed."""


def parse(text):
    return int(text)


def load(table, key):
    try:
        return parse(table[key])
    except ValueError:
        return parse(table["fallback"])


print(load({"a": "1"}, "a"))
print(load({"a": "x", "fallback": "2"}, "a"))
load({"a": "x"}, "a")
