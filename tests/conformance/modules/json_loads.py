import json

for text in [
    '1', '-1', '0', '-0', '-0.0', '1.5', '1e3', '1E+2', '-2.5e-3', '123456789012345678901234567890', '1e400',
    'true', 'false', 'null', 'NaN', 'Infinity', '-Infinity',
    '""', '"abc"', r'"a\"b\\c\/d\b\f\n\r\t"', r'"\u00e9\u20AC\ud83d\ude00"', r'"\ud83d"', r'"\ude00\ud83d\ud83d\ude00"',
    r'"\ud800\udc00\udbff\udfff\ud800\udbff\udc00"',
    '"\xe9\u20ac\U0001f600\x7f"', '[]', '[ ]', '{}', ' { } ', '[1,2 , 3]', ' \t\n\r[1]\n ',
    '{"a": 1, "b": [true, null, {"c": "d"}], "a": 2}', '[[[[]]], [{}], {"": {}}]', '{"k" : "v" ,\n"w":{}}',
]:
    value = json.loads(text)
    print(ascii(value), type(value).__name__)


def show(*args, **hooks):
    try:
        print(json.loads(*args, **hooks))
    except Exception as e:
        print(type(e).__name__, e)


show('{"a": 1, "b": {"c": 2.5}}', object_hook=lambda members: sorted(members.items()))
show('{"a": 1, "a": {"c": 2.5}}', object_pairs_hook=tuple)
show('{"a": 1, "b": {}}', object_pairs_hook=list, object_hook=dict)
show('[1.5, 2e3, 1, -7]', parse_float=lambda text: 'float ' + text)
show('[1.5, 2e3, 1, -7]', parse_int=lambda text: 'int ' + text)
show('[NaN, -Infinity, Infinity, null]', parse_constant=lambda text: 'constant ' + text)
show('[1, NaN]', parse_constant=lambda text: 1 / 0)
show('{"x": 3}', object_hook=lambda members: members['y'])
show(b'{"a": [1, "\xc3\xa9"]}')
for encoding in ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be']:
    print(encoding, json.loads('{"k": "\xe9\u20ac"}'.encode(encoding)), json.loads('12'.encode(encoding)))
for other in [3, None, ['x'], b'', b'\xff', '\ufeff[]']:
    show(other)
show('[1]', unknown=1, cls=lambda **settings: json.JSONDecoder())


class Upper(json.JSONDecoder):
    def decode(self, s):
        return super().decode(s.upper())


show('["ab"]', cls=Upper)


class Reader:
    def __init__(self, text):
        self.text = text

    def read(self):
        return self.text


print(json.load(Reader('[1, 2]')), json.load(Reader('{"a": 1}'), object_pairs_hook=list))
decoder = json.JSONDecoder()
text = '[1] {"a": 2}3 "x"'
position = 0
while position < len(text):
    value, position = decoder.raw_decode(text, position)
    print(value, position)
    while text[position:position + 1] == ' ':
        position += 1
print(json.JSONDecoder(strict=False).decode('"a\nb\0c"').encode())
print(decoder.strict, decoder.object_hook, decoder.object_pairs_hook, decoder.parse_float, decoder.parse_int)
deep = json.loads('[' * 150 + ']' * 150)
print(json.dumps(deep) == '[' * 150 + ']' * 150)
