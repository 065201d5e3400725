import json

texts = [
    '', ' ', '\n\n ', '{', '[', '"', '{"a', '{"a"', '{"a":', '{"a": ', '{"a": 1', '{"a": 1,', '{"a": 1,}', '{"a": 1, }',
    '{a: 1}', "{'a': 1}", '{1: 2}', '{"a" 1}', '{"a": 1 "b": 2}', '{,}', '[1', '[1,', '[1,]', '[1 , ]', '[1 2]', '[,]',
    '[1,,2]', 'nul', 'nulll', 'True', 'tru', 'nan', 'Infinit', '-', '-x', '+1', '.5', '1.', '1.e3', '1e', '1e+', '01',
    '-01', '0x10', '1 2', '[] []', '{} x', ']', '}', 'a', '\xe9', '"a\nb"', '"a\tb', '"\0"', '"\x1f',
    '"\\', '"\\x"', '"\\u', '"\\u12"', '"\\u123', '"\\u1234', '"\\uzzzz"', '"\\u 123"', '"\\u+123"', '"\\ud83d\\u12"',
    '"\\ud83d\\uzzzz"', '"ab\\"', '"ab\\"c', '[1,\n2,\n  x]', '{"a":\n\n "b",\n"c": }', '[1]\n\n,', '\ufeff1',
    '\u0661', '1\0', '[1]\0', '\0', '1_000', '\xa01',
]
for text in texts:
    try:
        print(ascii(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(ascii(text), '->', ascii(str(e)))
        print('   ', ascii((e.msg, e.pos, e.lineno, e.colno)), e.doc == text, len(e.args))

for position in [0, 3, 9]:
    try:
        print(json.JSONDecoder().raw_decode('[1]', position))
    except json.JSONDecodeError as e:
        print(e)
try:
    json.JSONDecoder().raw_decode('[1]', -1)
except ValueError as e:
    print(type(e).__name__, e)

error = json.JSONDecodeError('Reason', 'one\ntwo\nthree', 6)
print(error, error.lineno, error.colno, isinstance(error, ValueError), error.args)
print(json.JSONDecodeError.__module__, json.JSONDecodeError.__qualname__, json.JSONDecodeError.__mro__[1:3])
print(repr(error))
try:
    raise error
except ValueError as e:
    print(e is error)
