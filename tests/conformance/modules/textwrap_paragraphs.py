# Wrapping, filling, shortening, and the indentation of blocks.
import textwrap

text = ("The well-known fox -- a state-of-the-art one -- didn't jump over the lazy dog's\tback; it said:  \"No.\"  "
        'And e-mail to user-name@example.com--it went. Averyveryverylongwordindeed-with-a-hyphen ends here.')
for width in (1, 7, 12, 25, 40, 200):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap(text, 15, break_long_words=False), textwrap.wrap(text, 15, break_on_hyphens=False))
print(textwrap.wrap(text, 30, drop_whitespace=False), textwrap.wrap('a\n b\tc  d', 4, replace_whitespace=False))
print(textwrap.wrap('It ends. "Really?" yes! X. ok', 50, fix_sentence_endings=True))
print(textwrap.wrap('a\tb', expand_tabs=False), textwrap.wrap('a\tb', tabsize=3), textwrap.wrap(''),
    textwrap.wrap('  '))
for lines in (1, 2, 3, 20):
    print(lines, textwrap.wrap(text, 28, max_lines=lines), textwrap.wrap(text, 20, max_lines=lines, placeholder='~'))
for width in (12, 11, 10, 5):
    print(width, repr(textwrap.shorten('Hello   world\n again!', width)))
print(textwrap.shorten('Hello world', 10, placeholder='...'), textwrap.wrap('a\xa0b c', 3),
    textwrap.wrap('x-- y --z a--b-', 2))
for options in (dict(width=0), dict(width=-3), dict(width=4, max_lines=1), dict(width=3, max_lines=2,
    placeholder='....')):
    try:
        print(textwrap.wrap('some words', **options))
    except ValueError as error:
        print(options, error)

wrapper = textwrap.TextWrapper(width=10)
wrapper.subsequent_indent = '> '
print(wrapper.wrap('one two three four'), wrapper.fill('five six seven'), sorted(vars(wrapper).items()))

for block in ('  a\n    b\n  c\n', '\ta\n  b', '  \n   x\n \t \n  y', '', 'x', '    \n', '\n  a\n\n   b\n  ',
    '  a\r\n  b'):
    print(repr(textwrap.dedent(block)), repr(textwrap.indent(block, '> ')), repr(textwrap.indent(block, '# ', bool)))
print(textwrap.dedent('''\
    def f():
        return 1
    '''), end='')

compounds = ('a 2-succinyl-6-hydroxy-2,4-cyclohexadiene-1-carboxylate b', 'x-ray-6-y well-known-1-a in-6-out e-mail-a-b-c9-d')
for text in compounds:
    for width in 8, 13, 20, 27, 40:
        for breaks in True, False:
            print(width, textwrap.wrap(text, width, break_on_hyphens=breaks, break_long_words=width < 20))
