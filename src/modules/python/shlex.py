"""Words of command lines: split() takes them apart as a shell does, join() and quote() put them together.

The class `shlex`, for other languages than the shell's, is not there."""

import re

__all__ = ["split", "quote", "join"]

# A word's parts in a POSIX shell: plain text, an escaped character, text in either kind of quotes.
_PARTS = r"""
    (?P<plain>[^ \t\r\n'"\\{comment}]+) |
    \\(?P<escaped>.) |
    '(?P<single>[^']*)' |
    "(?P<double>(?:[^"\\]|\\.)*)" |
    (?P<open>['"]) | (?P<backslash>\\)
"""
# Without POSIX rules, only a quote at its beginning makes blanks part of a word, and a word that a comment interrupts
# goes on in the next line.
_OLD_WORD = r"""
    (?P<quoted>'[^']*'|"[^"]*") | (?P<open>['"]) |
    (?P<word>[^ \t\r\n](?:[^ \t\r\n{comment}]+|{interruption})*)
"""
_UNSAFE = re.compile(r"[^\w@%+=:,./-]", 256)  # ASCII


def _patterns(parts, comments):
    """The pattern of what is between words, and that of the parts of words."""
    space = r"(?:[ \t\r\n]|\#[^\n]*)*" if comments else r"[ \t\r\n]*"
    parts = parts.replace("{comment}", r"\#" if comments else "")
    parts = parts.replace("{interruption}", r"\#[^\n]*\n?" if comments else "(?!)")
    return re.compile(space), re.compile(parts, 64 | 16)  # VERBOSE | DOTALL


def split(s, comments=False, posix=True):
    """Return the words of a command line."""
    if s is None:
        raise ValueError("s argument must not be None")
    return list(_posix_words(s, comments) if posix else _old_words(s, comments))


def _posix_words(text, comments):
    space, part = _patterns(_PARTS, comments)
    at = space.match(text).end()
    while at < len(text):
        word = []
        while found := part.match(text, at):
            kind = found.lastgroup
            if kind == "open":
                raise ValueError(_unfinished(text, found))
            if kind == "backslash":
                raise ValueError("No escaped character")
            piece = found[kind]
            # In double quotes, a backslash that escapes neither a quote nor another stands for itself.
            word.append(re.sub(r'\\(["\\])', r"\1", piece) if kind == "double" else piece)
            at = found.end()
        yield "".join(word)
        at = space.match(text, at).end()


def _unfinished(text, found):
    """What is wrong with a quote that nothing closes: the text may end in a backslash that escapes nothing."""
    if found[0] == '"' and re.fullmatch(r'(?:[^"\\]|\\.)*\\', text[found.end():], 16):
        return "No escaped character"
    return "No closing quotation"


def _old_words(text, comments):
    space, part = _patterns(_OLD_WORD, comments)
    at = space.match(text).end()
    while at < len(text):
        found = part.match(text, at)
        if found.lastgroup == "open":
            raise ValueError("No closing quotation")
        word = found[0]
        yield re.sub(r"#[^\n]*\n?", "", word) if comments and found.lastgroup == "word" else word
        at = space.match(text, found.end()).end()


def quote(s):
    """Return a word for a shell that means this text."""
    if not s:
        return "''"
    if _UNSAFE.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """Return a command line of these words."""
    return " ".join([quote(word) for word in split_command])
