# Formatter: parsing, filling in, and the steps that a subclass replaces.
from string import Formatter

formatter = Formatter()


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


def parsed(text):
    return list(formatter.parse(text))


for text in ('', 'x', 'a{b!r:c{d}}}}e{{f{}{0.x[1]}', '{:{}}', '{a!s}', '{{}}', 'x{{{a}', '{a[}]}', '{a:}', '{',
    '}', '{a',
             'a}b', '{a!}', '{a!rx}', '{a!', '{a[0}', '{a!r', '{a:{b}', '{{a}', '{a{b}}', '{!r}', '{:{',
             '{a!rr:}', '{a[]}'):
    attempt(parsed, text)
attempt(formatter.parse, 5)

for text, *args in (('{}{1}', 1, 2), ('{0}{}', 1, 2), ('{} {} {x}', 1, 2), ('{0.real} {1[k]} {2[0]}', 1, {'k': 5}, [7]),
                    ('{:>{x}}|', 'a'), ('{}',), ('{y}',), ('{!r:>6} {!s} {!a}', 'a', 'b', 'é'), ('{!q}', 1),
                    ('{:{:{}}}', 1, 2, 3), ('{:{}}', 'a', 5), ('{0..b}', 1), ('{0[0]c}', [1]), ('{0.}', [1]),
                    ('{0[]}', [1]),
                    ('{0.b}', 1), ('{-1}', 1), ('{ 0}', 1), ('{0:d}', 'a'), ('{1}', 1), ('{:{x!r}}', 'a'),
                    ('{}{:{}}{}', 1, 2, 3, 4), ('{0:.2f}% {{{0}}}', 12.345), (5,)):
    attempt(formatter.format, text, *args, x=3)
attempt(formatter.vformat, '{} {a}', (1,), {'a': 2})
attempt(formatter.get_field, '0.real', (5,), {})
attempt(formatter.get_field, 'a[b].c', (), {})
attempt(formatter.convert_field, 1, 'x')


class Careful(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == 'u' else super().convert_field(value, conversion)

    def format_field(self, value, format_spec):
        return '*' * len(str(value)) if format_spec == 'hidden' else super().format_field(value, format_spec)

    def check_unused_args(self, used_args, args, kwargs):
        print('  used', sorted(used_args, key=str), 'of', args, kwargs)


careful = Careful()
print(careful.format('{name!u} has {pin:hidden} and {missing}, {0:>{width}}', 'x', 'y', name='Al', pin=1234, width=4))
