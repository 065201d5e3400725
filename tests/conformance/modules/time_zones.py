"""time: local time by the rules of TZ."""

import os
import time

MOMENTS = 0, 1720000000, 1710053999, 1710054000, 1730613599, 1730613600, -3000000000, 40000000000
RULES = (
    'EST+05EDT,M4.1.0,M10.5.0', 'AEST-10AEDT-11,M10.5.0,M3.5.0', 'UTC+0', 'XYZ-3', '<+0330>-3:30', 'EST5EDT', 'Word', '',
    'IST-1GMT0,M10.5.0,M3.5.0/1',
)

for rule in RULES:
    os.environ['TZ'] = rule
    time.tzset()
    print(f'--- {rule!r}', time.tzname, time.timezone, time.altzone, time.daylight)
    for seconds in MOMENTS:
        moment = time.localtime(seconds)
        print(seconds, moment[:6], moment.tm_isdst, moment.tm_zone, moment.tm_gmtoff, time.mktime(moment) == seconds)
        print(time.ctime(seconds), '|', time.strftime('%c %Z %z %s', moment), '|', time.strftime('%Z %z', tuple(moment)))
    # Around the changes of rules: what is left out, what comes twice, and what daylight saving time would be.
    for fields in ((2024, 3, 10, 2, 30), (2024, 11, 3, 1, 30), (2024, 4, 7, 2, 15), (2024, 10, 28, 1, 10), (2024, 7, 1, 0, 0)):
        print(fields, [time.mktime((*fields, 0, 0, 0, saving)) for saving in (-1, 0, 1)])

del os.environ['TZ']
os.environ['TZ'] = 'ABC-1'
print(time.tzname)
time.tzset()
print(time.tzname, time.localtime(0)[:5], os.getenv('TZ'))
from time import timezone, tzname
print(timezone, tzname)
