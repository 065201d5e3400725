"""time: moments as fields and back, in UTC."""

import copy
import os
import time

os.environ['TZ'] = 'UTC'
time.tzset()


def show(function, *arguments):
    try:
        print(function.__name__, arguments, '->', function(*arguments))
    except Exception as error:
        print(function.__name__, arguments, '->', type(error).__name__, error)


print('--- days of every kind of year')
for seconds in (0, -1, -1.5, 86399.999, 951782400, 951868800, 4107542400, 68256000, -2208988800, -62135596800, 253402300800):
    moment = time.gmtime(seconds)
    print(seconds, moment, moment.tm_zone, moment.tm_gmtoff, time.mktime(moment))
for year in (1899, 1900, 1999, 2000, 2023, 2024, 1, 0, -1, -400, 12345):
    last = time.gmtime(time.mktime((year, 12, 31, 0, 0, 0, 0, 0, 0)))
    print(year, last[:3], last.tm_wday, last.tm_yday)

print('--- fields out of their ranges')
for fields in ((2024, 14, 40, 25, 61, 61, 0, 0, 0), (2024, -11, -40, -1, -1, -1, 0, 0, 0), (2000, 0, 0, 0, 0, 0, 0, 0, 0)):
    print(fields, time.mktime(fields), time.gmtime(time.mktime(fields)))

print('--- what is no moment')
for x in ('x', 1e30, float('nan'), float('inf'), 10**17, -(10**17), 10**30, True, [], 2.5):
    show(time.gmtime, x)
    show(time.ctime, x)
show(time.mktime, 5)
show(time.mktime, (1, 2))
show(time.mktime, (2024, 1, 1, 0, 0, 0, 0, 'x', 0))
show(time.asctime, (2**31,) + (0,) * 8)
show(time.asctime, (2**70,) + (0,) * 8)
show(time.asctime, (-(2**31),) + (0,) * 8)
for at, values in {1: (-1, 0, 13), 2: (-1, 0, 31, 32), 3: (-1, 24), 4: (60,), 5: (61, 62), 6: (-2, -1, 6, 7), 7: (-1, 0, 366, 367)}.items():
    for value in values:
        fields = [1900, 1, 1, 0, 0, 0, 0, 1, -1]
        fields[at] = value
        show(time.asctime, tuple(fields))

print('--- struct_time')
epoch = time.gmtime(0)
print(epoch == (1970, 1, 1, 0, 0, 0, 3, 1, 0), hash(epoch) == hash(tuple(epoch)), len(epoch), epoch[:3], epoch[-1])
print(epoch < time.gmtime(1), isinstance(epoch, tuple), type(epoch) is time.struct_time, time.struct_time)
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields)
print(time.struct_time.__match_args__, time.struct_time.__name__, time.struct_time.__module__)
print(epoch.__reduce__())
print(epoch.__replace__(tm_year=5, tm_zone='X').tm_zone, copy.replace(epoch, tm_mon=7))
copied = copy.copy(epoch), copy.deepcopy(epoch)
print(copied, [type(c) is time.struct_time for c in copied], [c.tm_zone for c in copied])
match epoch:
    case time.struct_time(tm_year=year, tm_zone=zone):
        print(year, zone)
match epoch:
    case time.struct_time(year, month):
        print(year, month)
show(epoch.__replace__, 1)
for arguments in (
    (), (5,), (range(8),), (range(12),), (range(9), 3), (range(9), {'tm_zone': 'X', 'tm_gmtoff': 3}), (range(10), {'tm_zone': 'X'}),
    (range(9), {'x': 1}), (range(10),), (range(11),), ('123456789',),
):
    try:
        made = time.struct_time(*arguments)
        print(arguments, made, made.tm_zone, made.tm_gmtoff)
    except TypeError as error:
        print(arguments, error)
try:
    class Derived(time.struct_time):
        pass
except TypeError as error:
    print(error)
for name in ('tm_year', 'tm_zone', 'other'):
    try:
        setattr(epoch, name, 1)
    except AttributeError as error:
        print(error)
try:
    epoch.tm_other
except AttributeError as error:
    print(error)


def sums(count):
    """The fields in a loop, hot and hidden ones, and of two kinds of tuples."""
    total = 0
    for day in range(count):
        moment = time.gmtime(day * 86400)
        total += moment.tm_year + moment.tm_yday + moment.tm_gmtoff + len(moment.tm_zone) + moment[2]
        total += time.mktime(moment) == day * 86400
    return total


print(sums(800))
kept = [time.struct_time((2024, 1, 1, 0, 0, 0, 0, 1, 0, 'zone %d' % n, n)) for n in range(300)]
junk = [[n] * 50 for n in range(3000)]
print(all(moment.tm_zone == 'zone %d' % n and moment.tm_gmtoff == n for n, moment in enumerate(kept)))
