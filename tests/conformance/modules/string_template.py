# Template: placeholders, what is left alone, what is refused.
from string import Template

person = Template('$who likes ${what}s for $$5, $who_1$who-$What')
print(person.substitute(who='tim', what='kung pao', who_1='!', What=None))
print(person.substitute({'who': 'ann', 'what': 1, 'who_1': 2, 'What': 3}, what='override'))
print(person.safe_substitute(who='x'), person.safe_substitute({'what': 'y'}, who='z'))
print(person.get_identifiers(), person.is_valid(), person.template)
print(Template('$a $ ${ ${1} $1 $_b$é$aé').safe_substitute(a=1, _b=9))
print(Template('').substitute(), Template('plain').substitute({}), Template('$$$$x$$').substitute())
print(Template('$a$b${a}$ $').get_identifiers(), Template('$').is_valid(), vars(Template('$x')))


class Percent(Template):
    delimiter = '%'


class Double(Template):
    delimiter = '@@'


print(Percent('%a $a %% %{a}').substitute(a=5), Double('@@a @a @@@@ @@{a}').substitute(a=6))
print(Template.delimiter, Percent.delimiter)


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for text in ('$a $', 'x\ny $ z', '${a', '$1', '$', 'a\r\nb\n\n  ${', '${}', '${a b}', '$a $b', '$b'):
    attempt(Template(text).substitute, a=1)
    attempt(Template(text).substitute, {'a': 1}, c=2)
attempt(Template('$a').substitute, ['a'])
attempt(Template('$a').safe_substitute, {})


class Empty(Template):
    pattern = '(?P<invalid>)|never(?P<named>)|(?P<braced>)|(?P<escaped>)'


for template in Empty(''), Empty('text'), Template('$'), Template('\n$'), Template('a\n  $ b'):
    try:
        print(template.substitute())
    except ValueError as error:
        print(error)
