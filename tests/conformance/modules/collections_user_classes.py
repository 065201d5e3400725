# UserDict, UserList and UserString: their results are of the class itself, and overridden methods are used throughout.
from collections import UserDict, UserList, UserString


def attempt(action, *args):
    try:
        print('ok', action(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return f'<{key}>'


u = Upper({'a': 1}, b=2)
u.update(c=3)
u.setdefault('d', 4)
u |= {'raw': 5}
print(u, u['A'], u['zz'], u.get('zz'), u.get('zz', 0), len(u), list(u.items()), u.data, 'a' in u, u == u.data)
print(type(u | {'x': 1}).__name__, u | {'x': 1}, {'x': 1} | u, type(u.copy()).__name__, u.copy(), u.copy() == u,
      u.pop('A'), u)
print(UserDict.fromkeys('ab', 0), UserDict(), UserDict([('k', 'v')]))
attempt(UserDict().__getitem__, 'k')
attempt(UserDict().popitem)
attempt(lambda: UserDict() | 5)


class Path(UserList):
    def last(self):
        return self[-1]


p = Path('abc')
p.append('d')
p.insert(0, 'z')
p += [1]
print(p, p[1:3], type(p[1:3]).__name__, p + ['q'], ['q'] + p, type(p + (1,)).__name__, p * 2, p.last(), p == p.data)
print(p.pop(), p.index('c'), p.count('c'), 'b' in p, p < ['zz'], sorted(p), list(reversed(p)), p.copy(), len(p))
p[0] = 'first'
del p[1]
p.remove('b')
p.extend(UserList([9, 8]))
p.reverse()
print(p, UserList(), UserList(p) == p, UserList((1, 2)))
p.clear()
attempt(p.pop)
attempt(lambda: UserList([1]) + 3)
numbers = UserList([3, 1, 2])
numbers.sort(reverse=True)
print(numbers, 2 * numbers, numbers >= [3], bool(p))


class Name(UserString):
    def shout(self):
        return self.upper() + '!'


s = Name('hello world')
print(s, repr(s), s.shout(), type(s.shout()).__name__, s[0], type(s[1:4]).__name__, s[1:4], len(s), s == 'hello world')
print(s.split(), s.title(), s.replace('l', 'L'), s.center(15, '*'), s.find('wor'), s.startswith('he'), s.count('o'))
print('x' + s, s + UserString('y'), s * 2, 'ell' in s, UserString('ell') in s, s < 'i')
print(UserString('%d-%s') % (1, 'a'), int(UserString('42')), float(UserString('1.5')), UserString(10), s.encode()[:3])
print(UserString(',').join(['a', 'b']), s.partition(' '), s.isalpha(), {s: 1}[Name('hello world')],
      UserString('{}!').format(3))
print(s.strip('hd'), s.removeprefix('hello '), s.zfill(13), s.swapcase(), s.rjust(12), s.index('w'), list(s)[:3])
attempt(s.index, 'zz')

print(UserString('é').encode(None, None), UserString('é').encode('ascii', 'replace'), UserString('é').encode(errors='strict'))
