import json


class Name(str):
    pass


class Count(int):
    def __repr__(self):
        return 'Count'


class Ratio(float):
    def __repr__(self):
        return 'Ratio'


values = [
    1, -10 ** 30, 'a"\\/\n\t\b\f\r\0\x7f', '\xe9\u2028\U0001f600\ud800', 1.5, 1e100, 1e16, -0.0, None, True, False,
    float('inf'), -float('inf'), float('nan'), [], {}, (), '', [1, [2, []], {}], (1, (2,), 'x'),
    {'b': 1, 'a': [1, 2, {'c': (3, 4)}], 'e': {}}, {1: 2, None: 3, True: 4, 1.5: 6, Name('z'): 7},
    Count(3), Ratio(2.5), Name('name'), {Count(3): Ratio(2.5)}, [[[None, [True]]]],
]
settings = [
    {}, {'indent': 2}, {'indent': 0}, {'indent': '--', 'separators': (';', '=')}, {'ensure_ascii': False},
    {'separators': (',', ':')}, {'check_circular': False, 'indent': 1},
]
for value in values:
    for setting in settings:
        print(ascii(json.dumps(value, **setting)))

print(json.dumps({'b': 1, 'a': {'d': 1, 'c': 2}}, sort_keys=True))
print(json.dumps({3: 1, 1: 2, 2: 3}, sort_keys=True))
print(json.dumps({(1, 2): 3, 'a': 4, None: 5, frozenset(): 6}, skipkeys=True))
print(json.dumps({(1, 2): 3, 'a': 4}, skipkeys=True, indent=2))
print(json.dumps({1, 2}, default=sorted))
print(json.dumps([1, {2}, {'k': {3}}], default=list))


def attempt(value, **setting):
    try:
        print(json.dumps(value, **setting))
    except Exception as e:
        print(type(e).__name__, e)


attempt({1, 2})
attempt([1, object])
attempt({(1, 2): 3})
attempt({b'k': 3})
attempt(b'bytes')
attempt({'a': 1, 2: 3}, sort_keys=True)
attempt(float('nan'), allow_nan=False)
attempt([1.5, -float('inf')], allow_nan=False)
attempt([1, 2], default=1)
attempt({1, 2}, default=lambda value: 1 / 0)

numbers = [1]
numbers.append(numbers)
attempt(numbers)
table = {}
table['x'] = [table]
attempt(table)
attempt(object(), default=lambda value: value)
shared = [1]
attempt([shared, shared, {'s': shared}])
