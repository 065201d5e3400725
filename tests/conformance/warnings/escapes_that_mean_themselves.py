"""An escape that means nothing stays as it is, with a warning about the first one of a literal."""

a = "x"
print('\d\w', "\
\q", b'\d\N{x}\u1234', '\400'.encode("latin-1", "replace"), '\8\9', ascii('\777'), b'\400'.hex())
print("""over some
lines \z
""")
print(r'\d', Rb'\d', u'\d', '\N{DIGIT ONE}\é', '\\d', '\x41\u0041\U00000041\101\0'.encode())
print('first \d' 'then \e'
      '\g')

# In f-strings the text between fields is looked at when the string has ended, in pieces between doubled braces.
print(f'\d{a}\w', f'\{a}', f'{{\d', f'\d{{\w}}\e', f'\{{a\w', f'{a}\}}', f'\N{DIGIT ONE}\d{a}')
print(rf'\d{a}', fr'\{a}', f'{"\d"}', f'{a + "\d"}\e')
print(f"""
{a}
\p
\q{a}\}}""")


class Format:
    def __format__(self, spec):
        return ascii(spec)


f = Format()
print(f'{f:\d}', f'{f:\d{a}\w}\e', rf'{f:\d}', f'{f:{a}\{a}}')


def documented():
    """A pattern: \s+"""


print(documented.__doc__, len('\ '))
