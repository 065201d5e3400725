"""The classes of ASCII characters as strings, and two ways of filling in text beyond str.format: Formatter, whose
steps a subclass may replace, and Template with its $-placeholders."""

import re

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize the words of s; without sep, runs of whitespace also become one space."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class _IgnoreCase:
    """Gives the flag of `re` when it is asked for: the class of the flags takes long to make."""

    def __get__(self, instance, owner):
        return re.IGNORECASE


class Template:
    """A text with placeholders $name or ${name}, and $$ for the sign itself."""

    delimiter = '$'
    # Without ASCII, ignoring case would let in letters like the long s.
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _IgnoreCase()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = re.compile(cls.__dict__.get('pattern') or _placeholder(cls), cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _refuse(self, found):
        position = found.start('invalid')
        lines = self.template[:position].splitlines(keepends=True)
        column = position - sum([len(line) for line in lines[:-1]]) if lines else 1
        raise ValueError(f'Invalid placeholder in string: line {len(lines) or 1}, col {column}')

    def _unknown(self):
        raise ValueError('Unrecognized named group in pattern', self.pattern)

    def substitute(self, mapping=None, /, **kws):
        """Return the text with all placeholders replaced; keywords precede the mapping."""
        def replacement(found):
            name = found.group('named') or found.group('braced')
            if name is not None:
                return str(kws[name] if mapping is None or name in kws else mapping[name])
            if found.group('escaped') is not None:
                return self.delimiter
            if found.group('invalid') is not None:
                self._refuse(found)
            self._unknown()

        return self.pattern.sub(replacement, self.template)

    def safe_substitute(self, mapping=None, /, **kws):
        """Return the text with those placeholders replaced for which there is a value."""
        def replacement(found):
            name = found.group('named') or found.group('braced')
            if name is not None:
                try:
                    return str(kws[name] if mapping is None or name in kws else mapping[name])
                except KeyError:
                    return found.group()
            if found.group('escaped') is not None:
                return self.delimiter
            if found.group('invalid') is not None:
                return found.group()
            self._unknown()

        return self.pattern.sub(replacement, self.template)

    def is_valid(self):
        """Tell whether every delimiter starts a placeholder or stands for itself."""
        for found in self.pattern.finditer(self.template):
            if found.group('invalid') is not None:
                return False
            if not found.group('named') and not found.group('braced') and found.group('escaped') is None:
                self._unknown()
        return True

    def get_identifiers(self):
        """Return the names of the placeholders, each once, in the order of the text."""
        names = []
        for found in self.pattern.finditer(self.template):
            name = found.group('named') or found.group('braced')
            if name is not None:
                if name not in names:
                    names.append(name)
            elif found.group('invalid') is None and found.group('escaped') is None:
                self._unknown()
        return names


def _placeholder(cls):
    """The pattern of what a class's texts have placeholders for."""
    sign = re.escape(cls.delimiter)
    return rf"""{sign}(?:
        (?P<escaped>{sign}) |                                   # twice: the sign itself
        (?P<named>{cls.idpattern}) |
        {{(?P<braced>{cls.braceidpattern or cls.idpattern})}} |
        (?P<invalid>)
    )"""


Template.pattern = re.compile(_placeholder(Template), 2 | 64)  # IGNORECASE | VERBOSE


def _literal_end(text, start):
    """The place of the first brace from start on, or the end."""
    opening = text.find('{', start)
    closing = text.find('}', start)
    if opening < 0 or 0 <= closing < opening:
        opening = closing
    return len(text) if opening < 0 else opening


def _name_end(text, start):
    """The place of what ends a field's name; inside of brackets nothing does."""
    at = start
    while at < len(text) and text[at] not in '}:!':
        if text[at] == '{':
            raise ValueError("unexpected '{' in field name")
        if text[at] == '[':
            at = text.find(']', at)
            if at < 0:
                break
        at += 1
    if not 0 <= at < len(text):
        raise ValueError("expected '}' before end of string")
    return at


def _spec_end(text, start):
    depth = 1
    for at in range(start, len(text)):
        if text[at] == '{':
            depth += 1
        elif text[at] == '}':
            depth -= 1
            if not depth:
                return at
    raise ValueError("unmatched '{' in format spec")


def _parsed_field(text, start):
    """The name, the specification and the conversion of the field whose brace is before start, and where it ends."""
    at = _name_end(text, start)
    name = text[start:at]
    conversion = None
    if text[at] == '}':
        return name, '', conversion, at + 1
    if text[at] == '!':
        conversion = text[at + 1:at + 2]
        if not conversion:
            raise ValueError('end of string while looking for conversion specifier')
        at += 2
        if text.startswith('}', at):
            return name, '', conversion, at + 1
        if at < len(text) and text[at] != ':':
            raise ValueError("expected ':' after conversion specifier")
    end = _spec_end(text, at + 1)
    return name, text[at + 1:end], conversion, end + 1


def _parsed(text):
    at = 0
    while at < len(text):
        brace_at = _literal_end(text, at)
        literal = text[at:brace_at]
        if brace_at == len(text):
            yield literal, None, None, None
            return
        brace = text[brace_at]
        if text.startswith(brace, brace_at + 1):
            yield literal + brace, None, None, None
            at = brace_at + 2
        elif brace == '}' or brace_at + 1 == len(text):
            raise ValueError(f"Single '{brace}' encountered in format string")
        else:
            name, spec, conversion, at = _parsed_field(text, brace_at + 1)
            yield literal, name, spec, conversion


def _number_or_name(text):
    return int(text) if text.isdecimal() else text


def _first_end(name):
    for at, character in enumerate(name):
        if character in '.[':
            return at
    return len(name)


def _accessors(rest):
    """Yields whether it is an attribute, and which, for each attribute or item that follows in a field's name."""
    while rest:
        is_attribute = rest[0] == '.'
        if is_attribute:
            end = _first_end(rest[1:]) + 1
            key, rest = rest[1:end], rest[end:]
        elif rest[0] == '[':
            key, bracket, rest = rest[1:].partition(']')
            if not bracket:
                raise ValueError("Missing ']' in format string")
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not key:
            raise ValueError('Empty attribute in format string')
        yield is_attribute, key if is_attribute else _number_or_name(key)


class Formatter:
    """What str.format does, in steps that a subclass may replace."""

    def format(self, format_string, /, *args, **kwargs):
        """Return the string with its fields filled in."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Do what format() does, with the arguments as a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        # The index of the next unnamed field is False once a field has been numbered: the two do not mix.
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '' and auto_arg_index is not False:
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name == '' or name.isdigit() and auto_arg_index:
                raise ValueError('cannot switch from manual field specification to automatic field numbering')
            elif name.isdigit():
                auto_arg_index = False
            value, first = self.get_field(name, args, kwargs)
            used_args.add(first)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """Return the argument for a number or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with what the fields have named, for a subclass to complain about the rest."""

    def format_field(self, value, format_spec):
        """Return the text for one value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """Return the value as the letter after the exclamation mark asks."""
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """Return an iterator of (literal text, field name, format specification, conversion)."""
        if not isinstance(format_string, str):
            raise TypeError(f'expected str, got {type(format_string).__name__}')
        return _parsed(format_string)

    def get_field(self, field_name, args, kwargs):
        """Return the object that a field's name leads to, and the number or name that it begins with."""
        end = _first_end(field_name)
        first = _number_or_name(field_name[:end])
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in _accessors(field_name[end:]):
            value = getattr(value, key) if is_attribute else value[key]
        return value, first
