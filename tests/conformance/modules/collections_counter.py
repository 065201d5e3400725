# Counter: counting, the order of most_common, arithmetic, comparison, in-place operations and errors.
from collections import Counter


def attempt(action, *args):
    try:
        print('ok', action(*args))
    except Exception as e:
        print(type(e).__name__, e)


c = Counter('mississippi')
print(c, c['s'], c['absent'], 'absent' in c, len(c), c.total())
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(-3), c.most_common(99))
print(list(c.elements()), sorted(Counter(a=2, b=0, c=-1).elements()))
print(Counter(), Counter([]), Counter({'x': 3}), Counter(x=1, y=2), Counter({'x': 1}, x=4), Counter([(1, 2), (1, 2)]))
c.update('ssm', z=5)
c.subtract({'s': 10, 'q': 1})
print(c, dict(c), +c, -c)
c['new'] += 1
del c['z'], c['nothing']
print(c, c.pop('new'), c.get('gone'), c.setdefault('d', 9))

a, b = Counter(x=3, y=1, z=-1), Counter(x=1, y=2, w=4)
print(a + b, a - b, a & b, a | b, b - a, sep='\n')
print(a == b, a != b, a <= a, a < a, a >= b, a > Counter(x=2, z=-5), Counter(k=0) == Counter(), a == dict(a))
for action in '+=', '-=', '|=', '&=':
    n = a.copy()
    if action == '+=':
        n += b
    elif action == '-=':
        n -= b
    elif action == '|=':
        n |= b
    else:
        n &= b
    print(action, n, type(n).__name__)

print(Counter(a=1.5, b=2), Counter(a='text', b=1), Counter({'a': None}))
for action, args in [(Counter, [5]), (Counter, [0]), (Counter, [None]), (Counter, ['a', 'b']),
                     (Counter.fromkeys, ['ab']), (Counter, [[[]]]),
                     (lambda: Counter('a') < 5, []), (lambda: Counter('a') + {'a': 1}, []), (c.subtract, [7]),
                     (Counter(a='x', b=1).most_common, [])]:
    attempt(action, *args)


class Words(Counter):
    def __missing__(self, key):
        return f'no {key}'


w = Words('ab')
print(w, w['q'], w.copy(), type(w.copy()).__name__, type(w + Counter('a')).__name__, isinstance(w, dict))
print({**Counter('aab')}, sorted(Counter('hello').items(), key=lambda pair: (-pair[1], pair[0])))
