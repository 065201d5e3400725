"""Moments read from text by a format: `time.strptime`, and what `datetime` needs for its own.

A format becomes a regular expression with a group for each directive. The names are the English ones.
"""

import re
import time

_WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_MONTHS = [
    'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
    'december',
]
_SHORT_WEEKDAYS = [name[:3] for name in _WEEKDAYS]
_SHORT_MONTHS = [name[:3] for name in _MONTHS]
_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def _any_of(names):
    """A pattern for one of the names, the longest that fits."""
    return '|'.join(map(re.escape, sorted(names, key=len, reverse=True)))


_PATTERNS = {
    'd': r'3[01]|[12]\d|0[1-9]|[1-9]| [1-9]',
    'f': r'[0-9]{1,6}',
    'H': r'2[0-3]|[01]\d|\d',
    'I': r'1[0-2]|0[1-9]|[1-9]',
    'G': r'\d{4}',
    'j': r'36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]',
    'm': r'1[0-2]|0[1-9]|[1-9]',
    'M': r'[0-5]\d|\d',
    'S': r'6[01]|[0-5]\d|\d',
    'U': r'5[0-3]|[0-4]\d|\d',
    'W': r'5[0-3]|[0-4]\d|\d',
    'w': r'[0-6]',
    'u': r'[1-7]',
    'V': r'5[0-3]|0[1-9]|[1-4]\d|\d',
    'y': r'\d\d',
    'Y': r'\d{4}',
    'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)',
    'A': _any_of(_WEEKDAYS),
    'a': _any_of(_SHORT_WEEKDAYS),
    'B': _any_of(_MONTHS),
    'b': _any_of(_SHORT_MONTHS),
    'p': 'am|pm',
}
# What stands for several directives.
_COMPOSED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}

# Behind a sign, these are taken for the sign.
_SPECIAL = r'\.^$*+?(){}[]|'

_NO_YEAR = """\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647."""

# Compiled formats, for the zone's names that they were compiled with.
_MOST_KEPT = 6
_kept = {}


def _zone_names():
    """The names that `%Z` reads, those of standard time first."""
    standard, saving = (name.lower() for name in time.tzname)
    return {'utc', 'gmt', standard}, ({saving} if time.daylight else set())


def _pattern(format, zones):
    parts = []
    names = set()
    pieces = iter(re.split(r'%(.?)', format, flags=re.DOTALL))
    for text in pieces:
        parts += (r'\s+' if part.isspace() else re.escape(part) for part in re.split(r'(\s+)', text) if part)
        directive = next(pieces, None)
        if directive is None:
            break
        if directive == '%':
            parts.append('%')
        elif directive in _COMPOSED:
            composed, inner = _pattern(_COMPOSED[directive], zones)
            parts.append(composed)
            names |= inner
        elif directive == 'Z':
            parts.append(f'(?P<Z>{_any_of(zones[0] | zones[1])})')
        elif directive in _PATTERNS:
            parts.append(f'(?P<{directive}>{_PATTERNS[directive]})')
        elif directive:
            raise KeyError('%' if directive in _SPECIAL or directive.isspace() else directive)
        else:
            raise IndexError
        names.add(directive)
    return ''.join(parts), names


def _compiled(format, zones):
    key = format, time.tzname, time.daylight
    if key not in _kept:
        try:
            pattern, names = _pattern(format, zones)
        except KeyError as error:
            raise ValueError(f"'{error.args[0]}' is a bad directive in format '{format}'") from None
        except IndexError:
            raise ValueError(f"stray % in format '{format}'") from None
        if 'd' in names and names.isdisjoint('YyG'):
            import warnings

            warnings.warn(_NO_YEAR, DeprecationWarning, skip_file_prefixes=('<frozen _strptime>',))
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        _kept[key] = re.compile(pattern, re.IGNORECASE)
    return _kept[key]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _before_year(year):
    """Days from the first day of year 1 to that of a year."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def _day_number(year, month, day):
    """The number of a day, where the first one of year 1 is 1."""
    if year < 1:
        raise ValueError(f'year {year} is out of range')
    lengths = 31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
    if not 1 <= day <= lengths[month - 1]:
        raise ValueError('day is out of range for month')
    return _before_year(year) + sum(lengths[: month - 1]) + day


def _date(number):
    """Year, month and day of such a number."""
    if number > _before_year(10_000):
        raise ValueError('year 10000 is out of range')
    year = number * 400 // 146_097 + 1
    while _before_year(year) >= number:
        year -= 1
    day = number - _before_year(year)
    month = 12
    while day <= (before := _BEFORE_MONTH[month - 1] + (month > 2 and _is_leap(year))):
        month -= 1
    return year, month, day - before


def _zone_offset(text):
    """Seconds and microseconds east of UTC."""
    if text == 'Z':
        return 0, 0
    digits = text[1:]
    if digits[2] == ':':
        digits = digits[:2] + digits[3:]
        if len(digits) > 4:
            if digits[4] != ':':
                raise ValueError(f'Inconsistent use of : in {text}')
            digits = digits[:4] + digits[5:]
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    micros = int(digits[7:].ljust(6, '0'))
    return (-seconds, -micros) if text[0] == '-' else (seconds, micros)


def _check_iso(found, year, weekday):
    if 'G' in found:
        if 'j' in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if 'V' not in found or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
    elif 'V' in found:
        if year is None or weekday is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
        raise ValueError(
            "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
        )


def _yearday_by_week(first, begins, week, weekday):
    """The day of a year that begins at `first`, where weeks begin with a certain weekday."""
    skipped = (first - begins) % 7
    days = 7 * week - skipped if skipped or not week else 7 * (week - 1)
    return 1 + days + (weekday - begins) % 7


def _iso_day(year, week, weekday):
    """The number of a day of the year that ISO 8601 counts."""
    if year < 1:
        raise ValueError(f'Year is out of range: {year}')
    first = _before_year(year)
    is_long = first % 7 == 3 or first % 7 == 2 and _is_leap(year)
    if not 1 <= week <= 52 + is_long:
        raise ValueError(f'Invalid week: {week}')
    # The first week is that of January 4.
    return first + 4 - (first + 3) % 7 + 7 * (week - 1) + weekday


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    """The fields of a moment, its microseconds, and those of its distance from UTC."""
    for index, argument in enumerate((data_string, format)):
        if not isinstance(argument, str):
            raise TypeError(f'strptime() argument {index} must be str, not {type(argument)}')
    zones = _zone_names()
    matched = _compiled(format, zones).match(data_string)
    if matched is None:
        raise ValueError(f'time data {data_string!r} does not match format {format!r}')
    if matched.end() != len(data_string):
        raise ValueError(f'unconverted data remains: {data_string[matched.end():]}')
    found = matched.groupdict()
    year = weekday = yearday = offset = None
    month = day = 1
    hour = minute = second = micros = offset_micros = 0
    saving = -1
    # Of directives that tell the same, the last one counts.
    for directive, text in found.items():
        match directive:
            case 'Y':
                year = int(text)
            case 'y':
                year = int(text) + (2000 if int(text) <= 68 else 1900)
            case 'm':
                month = int(text)
            case 'B':
                month = _MONTHS.index(text.lower()) + 1
            case 'b':
                month = _SHORT_MONTHS.index(text.lower()) + 1
            case 'd':
                day = int(text)
            case 'j':
                yearday = int(text)
            case 'H':
                hour = int(text)
            case 'I':
                hour = int(text) % 12 + 12 * (found.get('p', '').lower() == 'pm')
            case 'M':
                minute = int(text)
            case 'S':
                second = int(text)
            case 'f':
                micros = int(text.ljust(6, '0'))
            case 'A':
                weekday = _WEEKDAYS.index(text.lower())
            case 'a':
                weekday = _SHORT_WEEKDAYS.index(text.lower())
            case 'w':
                weekday = (int(text) - 1) % 7
            case 'u':
                weekday = int(text) - 1
            case 'z':
                offset, offset_micros = _zone_offset(text)
            case 'Z':
                name = text.lower()
                if name in ('utc', 'gmt') or time.tzname[0] != time.tzname[1] or not time.daylight:
                    saving = int(name not in zones[0])
    _check_iso(found, year, weekday)
    # In a year that is not given there may be a leap day all the same.
    is_leap_day = year is None and (month, day) == (2, 29)
    if year is None:
        year = 1904 if is_leap_day else 1900
    if yearday is None and weekday is not None:
        for directive, begins in ('W', 0), ('U', 6):
            if directive in found:
                yearday = _yearday_by_week(_before_year(year), begins, int(found[directive]), weekday)
                if yearday <= 0:
                    year -= 1
                    yearday += 366 if _is_leap(year) else 365
        if yearday is None and 'G' in found:
            year, month, day = _date(_iso_day(int(found['G']), int(found['V']), weekday))
    if yearday is None:
        number = _day_number(year, month, day)
        yearday = number - _before_year(year)
    else:
        number = _before_year(year) + yearday
        year, month, day = _date(number)
    if weekday is None:
        weekday = (number - 1) % 7
    if is_leap_day:
        year = 1900
    fields = year, month, day, hour, minute, second, weekday, yearday, saving, found.get('Z'), offset
    return fields, micros, offset_micros


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    """Return a time struct based on the input string and the format string."""
    return time.struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    """Return a class cls instance based on the input string and the format string."""
    fields, micros, offset_micros = _strptime(data_string, format)
    *_, name, offset = fields
    arguments = *fields[:6], micros
    if offset is not None:
        from datetime import timedelta, timezone

        distance = timedelta(seconds=offset, microseconds=offset_micros)
        arguments += (timezone(distance, name) if name else timezone(distance),)
    return cls(*arguments)
