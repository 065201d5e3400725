# The constants and capwords().
import string

for name in ('ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'digits', 'hexdigits', 'octdigits', 'printable',
             'punctuation', 'whitespace'):
    value = getattr(string, name)
    print(name, len(value), repr(value))
print(all(character.isalpha() for character in string.ascii_letters), set(string.digits) < set(string.hexdigits))
print(sorted(string.__all__))

shift = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[3:] + string.ascii_lowercase[:3])
print('the quick brown fox'.translate(shift))
print(''.join(character for character in 'Hello, World! 42' if character not in string.punctuation))

for args in (('hello  big   wORLD ',), (' x y ', None), ('a-bc--de', '-'), ('a b  c', ' '), ('',), ('x', 'x'),
    ('É ß',)):
    print(args, repr(string.capwords(*args)))
try:
    string.capwords(5)
except AttributeError as error:
    print(error)
