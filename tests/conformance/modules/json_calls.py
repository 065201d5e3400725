# json: dumps with every option, loads of odd texts, and what each refuses.
import json
from collections import OrderedDict, namedtuple

P = namedtuple("P", "x y")


class I(int):
    def __repr__(self):
        return "I!"


class S(str):
    pass


class D(dict):
    pass


class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, bytes):
            return {"bytes": list(o)}
        return super().default(o)


loop = []
loop.append(loop)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: json.dumps({"b": [1, 2.5, None, True], "a": "x"}))
attempt(lambda: json.dumps({"b": 1, "a": 2}, sort_keys=True))
attempt(lambda: json.dumps([1, [2, {"k": []}], {}], indent=2))
attempt(lambda: json.dumps([1, [2, {"k": []}], {}], indent="\t"))
attempt(lambda: json.dumps([1, 2], indent=0))
attempt(lambda: json.dumps({"a": [1]}, separators=(",", ":")))
attempt(lambda: json.dumps({"a": [1]}, separators=(" ; ", " = "), indent=1))
attempt(lambda: json.dumps("é😀\u2028\x7f\x00\"\\/"))
attempt(lambda: json.dumps("é😀\u2028\x7f", ensure_ascii=False))
attempt(lambda: (json.dumps(P(1, 2)), json.dumps(OrderedDict(b=1, a=2)), json.dumps(D(x=1)), json.dumps(S("s")), json.dumps(I(5))))
attempt(lambda: (json.dumps((1, (2,))), json.dumps([]), json.dumps({}), json.dumps(""), json.dumps(None)))
attempt(lambda: json.dumps({1: 1, 2.5: 2, True: 3, None: 4, "s": 5}))
attempt(lambda: json.dumps({(1, 2): 1}))
attempt(lambda: json.dumps({(1, 2): 1, "a": 2}, skipkeys=True))
attempt(lambda: json.dumps({b"a": 1}))
attempt(lambda: json.dumps({1: 1, "a": 2}, sort_keys=True))
attempt(lambda: (json.dumps(float("nan")), json.dumps([float("inf"), float("-inf")])))
attempt(lambda: json.dumps(float("nan"), allow_nan=False))
attempt(lambda: json.dumps(float("inf"), allow_nan=False))
attempt(lambda: json.dumps({1, 2}))
attempt(lambda: json.dumps(b"x"))
attempt(lambda: json.dumps(object))
attempt(lambda: json.dumps([1, {2}]))
attempt(lambda: json.dumps({"a": {1}}))
attempt(lambda: json.dumps(loop))
attempt(lambda: (json.dumps({1, 3, 2}, cls=E), json.dumps([b"ab", frozenset([1])], cls=E)))
attempt(lambda: json.dumps([object()], cls=E)[:5])
attempt(lambda: json.dumps({2, 1}, default=sorted))
attempt(lambda: json.dumps(object, default=str))
attempt(lambda: json.dumps([{1}], default=lambda o: o))
attempt(lambda: (json.dumps(1e100), json.dumps(0.1), json.dumps(-0.0), json.dumps(1e-7), json.dumps(10**30), json.dumps(1.0)))
attempt(lambda: json.dumps(5, foo=1))
attempt(lambda: json.dumps())
attempt(lambda: json.loads("[1, 2.5, -3e2, true, null, \"a\"]"))
attempt(lambda: json.loads('{"a": {"b": []}, "a": 2}'))
attempt(lambda: json.loads(b'{"k": "\xc3\xa9"}'))
attempt(lambda: (json.loads("  5  "), json.loads('"\\u00e9\\ud83d\\ude00"'), json.loads("-0"), json.loads("-0.0"), json.loads("1E5"), json.loads("123456789012345678901234567890")))
attempt(lambda: (json.loads("NaN"), json.loads("[Infinity, -Infinity]")))
attempt(lambda: json.loads('"\\ud83d"') == "\ud83d")
attempt(lambda: json.loads('{"a": 1}', object_hook=lambda d: sorted(d.items())))
attempt(lambda: json.loads('{"b": 1, "a": {"c": 2}}', object_pairs_hook=tuple))
attempt(lambda: json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: s + "!"))
attempt(lambda: json.loads("[NaN]", parse_constant=lambda s: f"<{s}>"))
attempt(lambda: json.loads("[1, 2"))
attempt(lambda: json.loads(""))
attempt(lambda: json.loads("[1,]"))
attempt(lambda: json.loads("{'a': 1}"))
attempt(lambda: json.loads('{"a" 1}'))
attempt(lambda: json.loads('{"a": }'))
attempt(lambda: json.loads('{"a": 1,}'))
attempt(lambda: json.loads("01"))
attempt(lambda: json.loads("1."))
attempt(lambda: json.loads(".5"))
attempt(lambda: json.loads("+1"))
attempt(lambda: json.loads('"a\nb"'))
attempt(lambda: json.loads('"a\nb"', strict=False))
attempt(lambda: json.loads('"\\x"'))
attempt(lambda: json.loads('"\\u12"'))
attempt(lambda: json.loads('"abc'))
attempt(lambda: json.loads("tru"))
attempt(lambda: json.loads("[1] 2"))
attempt(lambda: json.loads("\ufeff[]"))
attempt(lambda: json.loads(5))
attempt(lambda: json.loads(None))
attempt(lambda: json.loads("[" * 5 + "]" * 5))
attempt(lambda: json.loads('{"a": 1, "b": [1, 2, {"c": "d"}]}')["b"][2]["c"])
attempt(lambda: json.JSONDecoder().raw_decode("[1] rest"))
attempt(lambda: json.JSONDecoder().decode(" [1] "))
attempt(lambda: json.JSONEncoder(indent=1).encode([1]))
attempt(lambda: list(json.JSONEncoder().iterencode([1, "a"]))[:3])
attempt(lambda: (json.JSONDecodeError("msg", "ab\ncd", 4).lineno, json.JSONDecodeError("msg", "ab\ncd", 4).colno, str(json.JSONDecodeError("msg", "ab\ncd", 4))))
attempt(lambda: issubclass(json.JSONDecodeError, ValueError))
attempt(lambda: json.loads(json.dumps({"x": [1, {"y": None}], "é": "\n"})) == {"x": [1, {"y": None}], "é": "\n"})
