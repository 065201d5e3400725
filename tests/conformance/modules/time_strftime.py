"""time: moments as text."""

import os
import time

os.environ['TZ'] = 'UTC'
time.tzset()
MOMENT = (2024, 3, 5, 0, 7, 9, 1, 65, -1)
LETTERS = 'aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%'

for letter in LETTERS:
    print(letter, [time.strftime(f'%{manner}{letter}', MOMENT) for manner in ('', '-', '_', '0', '^', '#', '12', '-12', '012', '_12')])
for directive in ('%+', '%L', '%-N', '%Ey', '%Od', '%EQ', '%:z', '%^#a', 'a%', '%é', 'é%yü', '%', '', '%%%', '%y\ud800', '%10%'):
    print(ascii(directive), ascii(time.strftime(directive, MOMENT)))
for year in (5, 99, -1, -5, -123, -100, 12345, 0):
    print(year, time.strftime('%Y|%C|%y|%G|%g|%F|%c|%5Y|%-Y|%_Y|%D', (year, *MOMENT[1:])))
print('--- weeks')
for seconds in range(1072915200, 1072915200 + 12 * 365 * 86400, 61 * 86400 + 86400 * 365):
    for days in (-3, -1, 0, 1, 2, 4):
        print(time.strftime('%F %a %j %U %W %V %G %g %u %w', time.gmtime(seconds + days * 86400)))
print('--- hours')
for hour in range(24):
    print(time.strftime('%H %I %k %l %p %P %r', (2024, 1, 1, hour, 0, 0, 0, 1, 0)), end='; ')
print()
print('--- zones')
for fields in ((*MOMENT[:8], 0), (*MOMENT[:8], 1), (*MOMENT[:8], 0, 'ABC', 3600), (*MOMENT[:8], 1, 'ABC', -5430), (*MOMENT[:8], -1, 'ABC', 60)):
    print(fields, repr(time.strftime('%Z %z %s', time.struct_time(fields))))
for arguments in ((b'x',), ('a\0b',), ('%Y', 5), ('%Y', (1, 2)), ('%Y', (2024, 13, *MOMENT[2:])), (None, MOMENT)):
    try:
        print(time.strftime(*arguments))
    except Exception as error:
        print(arguments, type(error).__name__, error)
for wrong in ((5, 'x'), ('x', 'y')):
    try:
        print(time.strftime('%z %Z', time.struct_time((*MOMENT[:8], 0, *wrong))))
    except TypeError as error:
        print(wrong, error)
