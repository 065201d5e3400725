"""The writing half of `json`: `JSONEncoder`."""

from types import NoneType

__all__ = ['JSONEncoder']

_INFINITY = float('inf')
_SHORT_ESCAPES = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
_BOOLEANS = {True: 'true', False: 'false'}


class _AsciiTable(dict):
    """What `str.translate` shall make of the characters outside ASCII; the others are in the table."""

    def __missing__(self, code):
        if code < 0x10000:
            return f'\\u{code:04x}'
        code -= 0x10000
        return f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}'


_escapes = {code: f'\\u{code:04x}' for code in range(32)} | {ord(char): _SHORT_ESCAPES[char] for char in _SHORT_ESCAPES}
_ascii_escapes = _AsciiTable({code: code for code in range(32, 127)} | _escapes)


def encode_basestring(s):
    """The JSON string for `s`, with escapes only where JSON wants them."""
    if s.isprintable() and '"' not in s and '\\' not in s:
        return f'"{s}"'
    return f'"{s.translate(_escapes)}"'


def encode_basestring_ascii(s):
    """The JSON string for `s` in ASCII characters only."""
    if s.isascii() and s.isprintable() and '"' not in s and '\\' not in s:
        return f'"{s}"'
    return f'"{s.translate(_ascii_escapes)}"'


class JSONEncoder:
    """Writes objects as JSON. A subclass gives `default` for the types that JSON does not know."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """An object that can be written in place of `o`."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """The JSON text of `o`."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The JSON text of `o` in pieces."""
        chunks = []
        if _one_shot:
            _make_writer(self, chunks.append)(o)
            return chunks
        return self._chunks(o, chunks)

    def _chunks(self, o, chunks):
        try:
            _make_writer(self, chunks.append)(o)
        finally:
            # The error of an object deep inside comes behind the text that was written before it.
            yield from chunks


def _make_writer(encoder, write):
    """The function that writes one value, with the settings of the encoder."""
    quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
    allow_nan = encoder.allow_nan
    default = encoder.default
    item_separator = encoder.item_separator
    key_separator = encoder.key_separator
    indent = encoder.indent
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    open_containers = {} if encoder.check_circular else None

    def float_text(number, text=float.__repr__):
        if -_INFINITY < number < _INFINITY:
            return text(number)
        if not allow_nan:
            raise ValueError(f'Out of range float values are not JSON compliant: {number!r}')
        if number != number:
            return 'NaN'
        return 'Infinity' if number > 0 else '-Infinity'

    # One look-up by the exact type serves nearly all values.
    scalars = {
        str: quote,
        int: int.__repr__,
        float: float_text,
        bool: _BOOLEANS.__getitem__,
        NoneType: lambda _: 'null',
    }

    def scalar_text(value):
        """The text of a value that is no container, else `None`."""
        render = scalars.get(type(value))
        if render is not None:
            return render(value)
        for base in (str, int, float):
            if isinstance(value, base):
                return scalars[base](value)
        return None

    def write_value(value, newline='\n'):
        text = scalar_text(value)
        if text is not None:
            write(text)
        else:
            write_container(value, newline)

    def write_container(value, newline):
        """Writes an object of another type; `newline` is a line break with the indentation of this level."""
        if open_containers is not None:
            if id(value) in open_containers:
                raise ValueError('Circular reference detected')
            open_containers[id(value)] = value
        if isinstance(value, (list, tuple)):
            write_array(value, newline)
        elif isinstance(value, dict):
            write_object(value, newline)
        else:
            write_value(default(value), newline)
        if open_containers is not None:
            del open_containers[id(value)]

    def write_array(values, newline):
        if not values:
            write('[]')
            return
        prefix, separator = '[', item_separator
        if indent is not None:
            inner = newline + indent
            prefix += inner
            separator += inner
        else:
            inner = newline
        for value in values:
            text = scalar_text(value)
            if text is not None:
                write(prefix + text)
            else:
                write(prefix)
                write_container(value, inner)
            prefix = separator
        if indent is not None:
            write(newline)
        write(']')

    def write_object(members, newline):
        if not members:
            write('{}')
            return
        write('{')
        separator = item_separator
        inner = newline
        if indent is not None:
            inner += indent
            separator += inner
            write(inner)
        first = True
        for key, value in sorted(members.items()) if encoder.sort_keys else members.items():
            if type(key) is not str:
                key = key_text(key)
                if key is None:
                    continue
            if first:
                first = False
            else:
                write(separator)
            write(quote(key))
            write(key_separator)
            text = scalar_text(value)
            if text is not None:
                write(text)
            else:
                write_container(value, inner)
        if indent is not None:
            write(newline)
        write('}')

    def key_text(key):
        """The string for a key of another type; `None` when the member is to be left out."""
        if isinstance(key, str):
            return key
        text = scalar_text(key)
        if text is None and not encoder.skipkeys:
            raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
        return text

    return write_value
