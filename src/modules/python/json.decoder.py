"""The reading half of `json`: a recursive scanner over the text, `JSONDecoder` around it, and `JSONDecodeError`.

The scanner works on the text with one NUL behind it. No JSON token contains a bare NUL, so every loop over characters
ends there, and none has to compare its position with the length.
"""

__all__ = ['JSONDecoder', 'JSONDecodeError']

_WHITESPACE = ' \t\n\r'
_DIGITS = '0123456789'
_HEX_DIGITS = '0123456789abcdefABCDEF'
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_WORDS = {'n': ('null', None), 't': ('true', True), 'f': ('false', False)}
_CONSTANTS = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}


class JSONDecodeError(ValueError):
    """The text is not JSON: `msg` says why, `pos` is the index in `doc`, `lineno` and `colno` count from 1."""

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _error(msg, text, pos):
    return JSONDecodeError(msg, text[:-1], pos)


def _skip_whitespace(text, i):
    while text[i] in _WHITESPACE:
        i += 1
    return i


def _skip_digits(text, i):
    while text[i] in _DIGITS:
        i += 1
    return i


def _scan_string(text, start, strict):
    """The string whose first character is at `start`, and the index behind its closing quote."""
    end = text.find('"', start)
    string = text[start:end]
    # `isprintable` is a quick way to exclude control characters from nearly all strings.
    if end < 0 or '\\' in string or not (string.isprintable() or not strict or min(string) > '\x1f'):
        return _scan_string_parts(text, start, strict)
    return string, end + 1


def _scan_string_parts(text, start, strict):
    """As `_scan_string`, for strings with escapes and for those that are wrong."""
    parts = []
    end = -1
    i = start
    while True:
        # The next quote stays the next one while escapes before it are read.
        if end < i:
            end = text.find('"', i)
            if end < 0:
                end = len(text) - 1
        stop = text.find('\\', i, end)
        if stop < 0:
            stop = end
        part = text[i:stop]
        if strict and not part.isprintable():
            for offset, char in enumerate(part):
                if char < ' ':
                    raise _error('Invalid control character at', text, i + offset)
        parts.append(part)
        if stop < end:
            char, i = _scan_escape(text, stop + 1, start)
            parts.append(char)
        elif text[end] == '"':
            return ''.join(parts), end + 1
        else:
            raise _error('Unterminated string starting at', text, start - 1)


def _scan_escape(text, i, start):
    """The character for the escape whose letter is at `i`, and the index behind it."""
    letter = text[i]
    if letter in _ESCAPES:
        return _ESCAPES[letter], i + 1
    if letter != 'u':
        if i == len(text) - 1:
            raise _error('Unterminated string starting at', text, start - 1)
        raise _error('Invalid \\escape', text, i - 1)
    code = _scan_hex(text, i + 1)
    i += 5
    if 0xd800 <= code <= 0xdbff and text.startswith('\\u', i):
        low = _scan_hex(text, i + 2)
        if 0xdc00 <= low <= 0xdfff:
            return chr(0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)), i + 6
    return chr(code), i


def _scan_hex(text, i):
    digits = text[i:i + 4]
    # Not left to `int`, which takes signs, spaces and underscores. An escape that ends the text counts as incomplete.
    if i + 4 < len(text) - 1 and all(digit in _HEX_DIGITS for digit in digits):
        return int(digits, 16)
    raise _error('Invalid \\uXXXX escape', text, i - 1)


def _make_scanner(decoder):
    """The function that scans one value of a text, with the hooks of the decoder."""
    strict = decoder.strict
    object_hook = decoder.object_hook
    pairs_hook = decoder.object_pairs_hook
    parse_int = decoder.parse_int
    parse_float = decoder.parse_float
    parse_constant = decoder.parse_constant

    def scan_value(text, i):
        char = text[i]
        if char == '"':
            return _scan_string(text, i + 1, strict)
        if char == '{':
            return scan_object(text, i + 1)
        if char == '[':
            return scan_array(text, i + 1)
        if char in '-0123456789':
            return scan_number(text, i)
        if char in _WORDS:
            word, value = _WORDS[char]
            if text.startswith(word, i):
                return value, i + len(word)
        return scan_constant(text, i)

    def scan_number(text, start):
        i = start
        if text[i] == '-':
            i += 1
        # A number ends behind a leading zero.
        end = i + 1 if text[i] == '0' else _skip_digits(text, i)
        if end == i:
            return scan_constant(text, start)
        integer_end = end
        if text[end] == '.' and text[end + 1] in _DIGITS:
            end = _skip_digits(text, end + 2)
        if text[end] in 'eE':
            i = end + 2 if text[end + 1] in '+-' else end + 1
            if text[i] in _DIGITS:
                end = _skip_digits(text, i + 1)
        parse = parse_int if end == integer_end else parse_float
        return parse(text[start:end]), end

    def scan_constant(text, i):
        for constant in _CONSTANTS:
            if text.startswith(constant, i):
                return parse_constant(constant), i + len(constant)
        raise _error('Expecting value', text, i)

    def scan_array(text, i):
        values = []
        append = values.append
        i = _skip_whitespace(text, i)
        if text[i] == ']':
            return values, i + 1
        while True:
            value, i = scan_value(text, i)
            append(value)
            char = text[i]
            if char in _WHITESPACE:
                i = _skip_whitespace(text, i)
                char = text[i]
            if char == ']':
                return values, i + 1
            if char != ',':
                raise _error("Expecting ',' delimiter", text, i)
            comma = i
            i += 1
            if text[i] in _WHITESPACE:
                i = _skip_whitespace(text, i)
            if text[i] == ']':
                raise _error('Illegal trailing comma before end of array', text, comma)

    def scan_object(text, i):
        members = {} if pairs_hook is None else []
        i = _skip_whitespace(text, i)
        if text[i] == '}':
            return finish_object(members), i + 1
        while True:
            if text[i] != '"':
                raise _error('Expecting property name enclosed in double quotes', text, i)
            key, i = _scan_string(text, i + 1, strict)
            if text[i] != ':':
                i = _skip_whitespace(text, i)
                if text[i] != ':':
                    raise _error("Expecting ':' delimiter", text, i)
            i += 1
            if text[i] in _WHITESPACE:
                i = _skip_whitespace(text, i)
            value, i = scan_value(text, i)
            if pairs_hook is None:
                members[key] = value
            else:
                members.append((key, value))
            char = text[i]
            if char in _WHITESPACE:
                i = _skip_whitespace(text, i)
                char = text[i]
            if char == '}':
                return finish_object(members), i + 1
            if char != ',':
                raise _error("Expecting ',' delimiter", text, i)
            comma = i
            i += 1
            if text[i] in _WHITESPACE:
                i = _skip_whitespace(text, i)
            if text[i] == '}':
                raise _error('Illegal trailing comma before end of object', text, comma)

    def finish_object(members):
        if pairs_hook is not None:
            return pairs_hook(members)
        if object_hook is not None:
            return object_hook(members)
        return members

    return scan_value


class JSONDecoder:
    """Reads JSON texts; the hooks make other objects of numbers, of constants as `NaN`, and of JSON objects."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self._scan = _make_scanner(self)

    def decode(self, s):
        """The object whose JSON text is all of `s`, but for whitespace around it."""
        text = s + '\0'
        value, end = self._scan(text, _skip_whitespace(text, 0))
        end = _skip_whitespace(text, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The object whose JSON text begins at `idx`, and the index where it ends."""
        if idx < 0:
            raise ValueError('idx cannot be negative')
        if idx > len(s):
            raise JSONDecodeError('Expecting value', s, idx)
        return self._scan(s + '\0', idx)
