"""bytearray has the methods of bytes, and what they give is a bytearray."""

text = b"  The quick,brown fox\tjumps over\nthe lazy dog  "
calls = {
    "capitalize": (), "center": (60, b"*"), "count": (b"o",), "decode": (), "endswith": (b"g  ",), "expandtabs": (),
    "find": (b"o",), "hex": (), "index": (b"o",), "isalnum": (), "isalpha": (), "isascii": (), "isdigit": (),
    "islower": (), "isspace": (), "istitle": (), "isupper": (), "join": ([b"1", bytearray(b"2"), memoryview(b"3")],),
    "ljust": (60,), "lower": (), "lstrip": (), "partition": (b",",), "removeprefix": (b"  T",),
    "removesuffix": (b"g  ",), "replace": (b"o", b"0"), "rfind": (b"o",), "rindex": (b"o",), "rjust": (60, bytearray(b"-")),
    "rpartition": (b"!",), "rsplit": (b" ", 2), "rstrip": (b" g",), "split": (), "splitlines": (True,),
    "startswith": ((b"x", bytearray(b"  T")),), "strip": (), "swapcase": (), "title": (),
    "translate": (None, b"aeiou"), "upper": (), "zfill": (60,),
}
for name, args in calls.items():
    plain = getattr(text, name)(*args)
    result = getattr(bytearray(text), name)(*args)
    print(name, type(plain).__name__, type(result).__name__, plain == result)
    if isinstance(result, (list, tuple)):
        print("   ", {type(part).__name__ for part in result})

# What has nothing to do gives a copy.
array = bytearray(b"abc")
for result in [array.strip(), array.replace(b"x", b"y"), array.ljust(2), array.zfill(1), array.removeprefix(b"x"), array * 1,
               array + b"", array[:], array.lower(), array.translate(None), bytearray().join([array])]:
    print(result, result is array)
print(array.partition(b"x"), array.rpartition(bytearray(b"b")))
print(b"a-b".partition(bytearray(b"-")), bytearray(b"a-b").partition(b"-"))

# Numbers, names of errors, formats.
print(array.find(98), 98 in array, b"bc" in array, bytearray(b"bc") in b"abcd", array.count(97))
print(bytearray(b"%d %s %b %c %r") % (1, array, b"x", bytearray(b"y"), array))
print(b"%s|%b" % (array, memoryview(b"zz")), "%s" % array)
print(bytearray.fromhex("61 62"), bytes.fromhex("61"), type(bytearray.maketrans(b"a", b"b")))


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except Exception as error:
        print(what, "->", type(error).__name__, error)


for what, action in {
    "join text": lambda: array.join(["1"]),
    "join int": lambda: array.join(5),
    "index": lambda: array.index(b"z"),
    "find 300": lambda: array.find(300),
    "count text": lambda: array.count("z"),
    "startswith": lambda: array.startswith(["a"]),
    "in text": lambda: "a" in array,
    "in 300": lambda: 300 in array,
    "split": lambda: array.split("x"),
    "strip": lambda: array.strip(5),
    "center": lambda: array.center(10, b"ab"),
    "table": lambda: array.translate(b"ab"),
    "fromhex": lambda: bytearray.fromhex("6x"),
    "decode": lambda: bytearray(b"a\xff").decode(),
}.items():
    attempt(what, action)
