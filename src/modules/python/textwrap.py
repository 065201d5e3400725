"""Filling paragraphs to a width, shortening them, and changing the indentation of blocks of lines.

A text is cut into chunks, which are words, parts of hyphenated words, dashes and runs of whitespace: a line may end
after any of them. A TextWrapper then packs the chunks into lines."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

# Only these break lines: not the no-break spaces and other whitespace of Unicode.
_WHITESPACE = '\t\n\x0b\x0c\r '
_TO_SPACES = {ord(character): ' ' for character in _WHITESPACE}
_PUNCTUATION = frozenset('_!"\'&.,?')


def _is_word_character(character):
    return character.isalnum() or character == '_'


def _is_letter(character):
    return _is_word_character(character) and not character.isdecimal()


def _is_word_or_punctuation(character):
    return character.isalnum() or character in _PUNCTUATION


def _dash_end(word, at):
    """Where the dash of two or more hyphens at `at` ends, if a word goes on behind it; otherwise `at`."""
    end = at
    while word.startswith('-', end):
        end += 1
    return end if end - at >= 2 and _is_word_character(word[end:end + 1]) else at


def _breaks_after_hyphen(word, at):
    """Tells whether the hyphen at `at` is inside of a compound, with two letters, or so it seems, on both sides."""
    before = word[max(at - 3, 0):at]
    if not (len(before) >= 2 and _is_letter(before[-1]) and _is_letter(before[-2])
            or len(before) == 3 and _is_letter(before[0]) and before[1] == '-' and _is_letter(before[2])):
        return False
    after = word[at + 1:at + 4]
    if not _is_letter(after[:1]):
        return False
    return _is_letter(after[1:2]) or after[1:2] == '-' and _is_letter(after[2:])


def _hyphenated_parts(word):
    parts = []
    start = 0
    while start < len(word):
        end = start
        if start and _is_word_or_punctuation(word[start - 1]):
            end = _dash_end(word, start)
        if end == start:
            end = _part_end(word, start)
        parts.append(word[start:end])
        start = end
    return parts


def _part_end(word, start):
    at = word.find('-', start + 1)
    while at >= 0:
        if _breaks_after_hyphen(word, at):
            return at + 1
        if _is_word_or_punctuation(word[at - 1]) and _dash_end(word, at) > at:
            return at
        at = word.find('-', at + 1)
    return len(word)


def _words_and_spaces(text):
    chunks = []
    at = done = 0
    for word in text.translate(_TO_SPACES).split(' '):
        if word:
            if at > done:
                chunks.append(text[done:at])
            chunks.append(word)
            at = done = at + len(word)
        at += 1
    if done < len(text):
        chunks.append(text[done:])
    return chunks


def _ends_sentence(word):
    if word[-1:] in ('"', "'"):
        word = word[:-1]
    return word[-1:] in ('.', '!', '?') and 'a' <= word[-2:-1] <= 'z'


def _is_blank(chunk):
    return not chunk.strip()


class TextWrapper:
    """The way to wrap paragraphs; every option is an attribute that may be changed between two uses."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        """Return the lines, without line ends, into which the paragraph goes."""
        chunks = self._chunks(text)
        self._check_options()
        # From the end, so that the next chunk is the cheap one to take.
        chunks.reverse()
        lines = []
        while chunks:
            margin = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(margin)
            if lines and self.drop_whitespace and _is_blank(chunks[-1]):
                chunks.pop()
            line = self._next_line(chunks, room)
            if not line:
                continue
            if self._may_follow(lines, line, chunks, room):
                lines.append(margin + ''.join(line))
            else:
                self._end_with_placeholder(lines, line, margin, room)
                break
        return lines

    def fill(self, text):
        """Return the wrapped paragraph as one string."""
        return '\n'.join(self.wrap(text))

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_TO_SPACES)
        chunks = _words_and_spaces(text)
        if self.break_on_hyphens and '-' in text:
            whole = chunks
            chunks = []
            for chunk in whole:
                chunks += _hyphenated_parts(chunk) if '-' in chunk else (chunk,)
        if self.fix_sentence_endings:
            for at in range(1, len(chunks)):
                if chunks[at] == ' ' and _ends_sentence(chunks[at - 1]):
                    chunks[at] = '  '
        return chunks

    def _check_options(self):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            margin = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(margin) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')

    def _next_line(self, chunks, room):
        """Takes the chunks of one line off the end of the list."""
        line = []
        used = 0
        while chunks and used + len(chunks[-1]) <= room:
            chunk = chunks.pop()
            line.append(chunk)
            used += len(chunk)
        if chunks and len(chunks[-1]) > room:
            self._take_of_long_word(chunks, line, 1 if room < 1 else room - used)
        if line and self.drop_whitespace and _is_blank(line[-1]):
            line.pop()
        return line

    def _take_of_long_word(self, chunks, line, space):
        word = chunks[-1]
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        end = space
        if self.break_on_hyphens and len(word) > space:
            hyphen = word.rfind('-', 0, space)
            if hyphen > 0 and word[:hyphen].strip('-'):
                end = hyphen + 1
        line.append(word[:end])
        chunks[-1] = word[end:]

    def _may_follow(self, lines, line, chunks, room):
        if self.max_lines is None or len(lines) + 1 < self.max_lines:
            return True
        is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and _is_blank(chunks[0])
        return is_last and sum(map(len, line)) <= room

    def _end_with_placeholder(self, lines, line, margin, room):
        placeholder = self.placeholder
        used = sum(map(len, line))
        while line:
            if not _is_blank(line[-1]) and used + len(placeholder) <= room:
                lines.append(margin + ''.join(line) + placeholder)
                return
            used -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(placeholder) <= self.width:
                lines[-1] = previous + placeholder
                return
        lines.append(margin + placeholder.lstrip())


def wrap(text, width=70, **kwargs):
    """Return the lines of one paragraph, each at most width characters long."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Return one paragraph as a string with lines of at most width characters."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Return the text on one line, with single spaces, and with a placeholder for the words that do not fit."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.split()))


def _common_start(first, second):
    length = 0
    for one, other in zip(first, second):
        if one != other:
            break
        length += 1
    return first[:length]


def dedent(text):
    """Remove the indentation that all lines have in common; tabs and spaces are different, blank lines become empty."""
    if not isinstance(text, str):
        raise TypeError(f'expected string or bytes-like object, got {type(text).__name__!r}')
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margins = [line[:len(line) - len(line.lstrip(' \t'))] for line in lines if line]
    if not margins:
        return '\n'.join(lines)
    # What the least and the greatest begin with, all between them begin with.
    size = len(_common_start(min(margins), max(margins)))
    return '\n'.join([line[size:] for line in lines])


def indent(text, prefix, predicate=None):
    """Put the prefix before the lines for which the predicate holds: those with more than whitespace by default."""
    if predicate is None:
        predicate = str.strip
    parts = []
    for line in text.splitlines(True):
        parts += (prefix, line) if predicate(line) else (line,)
    return ''.join(parts)
