"""repr and str of everything nested; bool of everything; ord, chr, hash equality, id identity."""

nested = [
    1,
    "a'b",
    b"c",
    1.5,
    None,
    True,
    (),
    (1,),
    [2, [3]],
    {"k": {"x": [1]}},
    {5},
    set(),
    range(3),
    slice(1, None, 2),
    ...,
    NotImplemented,
    ValueError("e"),
    KeyError("k"),
    int,
    10**20,
    -0.0,
    "é\n",
]
print(nested)
for value in nested:
    print(str(value), repr(value), str([value]), f"{value}", f"{value!r}")
print(str("text"), str(["text"]), repr("text"), repr(["text"]), str({"a": "b"}), str(("t",)), str([[]]), str({(): []}))
print(
    hash(1) == hash(1.0) == hash(True),
    hash("a") == hash("a"),
    hash((1, "a")) == hash((1, "a")),
    hash(None) == hash(None),
    hash(-1) == hash(-2),
    hash(0.5),
    hash(1e300),
    hash(float("inf")),
    hash(-1.5),
    hash(2**61),
    hash(3.0),
)
a = [1]
b = a
print(id(a) == id(b), id(a) == id([1]), a is b, id(None) == id(None), isinstance(id(a), int))
print(
    ord("a"),
    ord("日"),
    chr(97),
    chr(0x1F600),
    ord(b"a"),
    [chr(n) for n in range(945, 950)],
    abs(-5),
    abs(-2.5),
    abs(True),
    abs(-(10**25)),
    divmod(17, 5),
    divmod(-17, 5),
    divmod(17.5, 5),
    pow(2, 8),
    pow(2, 8, 10),
    round(2.567, 2),
    round(5),
)
for f in (
    lambda: repr(),
    lambda: repr(1, 2),
    lambda: hash(),
    lambda: hash({}),
    lambda: hash([1]),
    lambda: hash((1, [])),
    lambda: id(),
    lambda: ord(97),
    lambda: ord([]),
    lambda: chr("a"),
    lambda: chr(1.5),
    lambda: chr(2**100),
    lambda: abs("a"),
    lambda: abs([]),
    lambda: abs(None),
    lambda: divmod("a", 1),
    lambda: divmod(1, 0),
    lambda: pow("a", 2),
    lambda: round([]),
    lambda: sorted(),
    lambda: sorted(None),
):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
