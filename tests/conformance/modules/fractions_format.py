from fractions import Fraction

values = [
    Fraction(1, 3), Fraction(-22, 7), Fraction(0), Fraction(5), Fraction(123456789, 1000), Fraction(-1, 1000000),
    Fraction(2, 3) * 10 ** 20, Fraction(15, 2), Fraction(999999, 1000), Fraction(100000),
    Fraction(1234, 10 ** 8), Fraction(1234, 10 ** 7),
]
specs = [
    '', '.2f', '.0f', 'f', '+.3f', ' .1f', '10.2f', '<10.2f', '^11.2f', '*^11.2f', '=10.2f', '010.2f', ',.2f', '_.3f',
    '012,.1f', 'e', '.0e', '.3E', 'g', '.3g', '#.3g', 'G', '.10g', '%', '.1%', '#.0f', 'z.1f', 'z.7f', '10', '<10',
    '>12', '^9', '=+9', '+', '#', '-', ',', '_', '#,', '0', '.0g', '+012,.3e',
    'x', '.2', 'd', 'z', '.f', '<010.2f', '5.', '05', '08,', 'n', '.1fx',
]
for value in values:
    print(repr(value))
    for spec in specs:
        try:
            print(f'  {spec!r}: {format(value, spec)!r}')
        except ValueError as e:
            print(f'  {type(e).__name__}: {e}')
print(f'{Fraction(1, 3):.3f}', '{:>8}|'.format(Fraction(1, 2)), '%s' % Fraction(1, 2), str(Fraction(-3)))
