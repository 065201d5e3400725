"""Words of command lines: split() takes them apart as a shell does, join() and quote() put them together. The class
`shlex` does the same for other languages that are written in words, quotes and comments."""

import re
import sys
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

_UNSAFE = re.compile(r"[^\w@%+=:,./-]", 256)  # ASCII
_LETTERS = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_LATIN_LETTERS = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
# Where the reader is, if it is not behind a quote or an escape, which stand for themselves.
_BETWEEN, _WORD, _PUNCTUATION = " ", "a", "c"


class shlex:
    """Reads tokens. What the characters mean says the attributes, which may be changed."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if instream is None:
            instream, infile = sys.stdin, None
        self.instream = StringIO(instream) if isinstance(instream, str) else instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = _LETTERS + _LATIN_LETTERS if posix else _LETTERS
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.source = None
        self.pushback = []
        self.filestack = []
        # Characters that were read too far.
        self._held = []
        self._has_ended = False
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if punctuation_chars:
            # Parts of file names and patterns.
            self.wordchars += "~-./*?="
            self.wordchars = "".join(c for c in self.wordchars if c not in self._punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Makes a token the next one."""
        self.pushback.append(tok)

    def push_source(self, newstream, newfile=None):
        """Reads another source now, and then goes on with this one."""
        self.filestack.append((self.infile, self.instream, self.lineno))
        self.infile = newfile
        self.instream = StringIO(newstream) if isinstance(newstream, str) else newstream
        self.lineno = 1

    def pop_source(self):
        """Goes on with the source from before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.pop()
        self._has_ended = False

    def get_token(self):
        """The next token: one that was pushed, or one of the sources."""
        if self.pushback:
            return self.pushback.pop()
        token = self.read_token()
        if self.source is not None:
            while token == self.source:
                included = self.sourcehook(self.read_token())
                if included:
                    name, stream = included
                    self.push_source(stream, name)
                token = self.get_token()
        while token == self.eof and self.filestack:
            self.pop_source()
            token = self.get_token()
        return token

    def _read(self):
        char = self._held.pop() if self._held else self.instream.read(1)
        if char == "\n":
            self.lineno += 1
        return char

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        """The next token of the source, without regard to those that were pushed."""
        if self._has_ended:
            return self.eof
        is_quoted = False
        state, behind_escape = _BETWEEN, _WORD
        while True:
            char = self._read()
            if state in self.quotes:
                is_quoted = True
                if not char:
                    raise ValueError("No closing quotation")
                if char == state:
                    if not self.posix:
                        self.token += char
                        break
                    state = _WORD
                elif self.posix and char in self.escape and state in self.escapedquotes:
                    state, behind_escape = char, state
                else:
                    self.token += char
                continue
            if state in self.escape:
                if not char:
                    raise ValueError("No escaped character")
                # In quotes, what escapes neither them nor another escape stands for itself.
                if behind_escape in self.quotes and char not in (state, behind_escape):
                    self.token += state
                self.token += char
                state = behind_escape
                continue
            if not char:
                self._has_ended = True
                break
            if char in self.whitespace:
                if state == _BETWEEN or not self._has_token(is_quoted):
                    state = _BETWEEN
                    continue
                break
            if char in self.commenters:
                self._skip_comment()
                if state != _BETWEEN and self.posix:
                    if self._has_token(is_quoted):
                        break
                    state = _BETWEEN
            elif state == _PUNCTUATION:
                if char not in self._punctuation_chars:
                    self._held.append(char)
                    break
                self.token += char
            elif self.posix and char in self.escape:
                state, behind_escape = char, _WORD
            elif self.posix and char in self.quotes:
                state = char
            elif state == _BETWEEN:
                self.token = char
                state = self._first_state(char)
                if state is None:
                    break
            elif self._goes_on(char):
                self.token += char
            else:
                (self._held if self._punctuation_chars else self.pushback).append(char)
                if self._has_token(is_quoted):
                    break
                state = _BETWEEN
        token, self.token = self.token, ""
        return None if self.posix and not is_quoted and not token else token

    def _has_token(self, is_quoted):
        return self.token or self.posix and is_quoted

    def _first_state(self, char):
        """Where the reader is behind the first character of a token; nowhere if that is all of it."""
        if char in self.wordchars:
            return _WORD
        if char in self._punctuation_chars:
            return _PUNCTUATION
        if char in self.quotes:
            return char
        return _WORD if self.whitespace_split else None

    def _goes_on(self, char):
        if char in self.wordchars or char in self.quotes:
            return True
        return self.whitespace_split and char not in self._punctuation_chars

    def sourcehook(self, newfile):
        """Opens the file that a program names behind the word in `source`."""
        from os import path
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not path.isabs(newfile):
            newfile = path.join(path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        """How messages about this place begin."""
        infile = self.infile if infile is None else infile
        lineno = self.lineno if lineno is None else lineno
        return f'"{infile}", line {lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """Return the words of a command line."""
    if s is None:
        raise ValueError("s argument must not be None")
    reader = shlex(s, posix=posix)
    reader.whitespace_split = True
    if not comments:
        reader.commenters = ""
    return list(reader)


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
