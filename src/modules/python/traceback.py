"""Tracebacks: their entries as data, and the texts that are shown of them, which the runtime itself makes."""

import _frames
import linecache
import sys

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
    'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
    'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb',
]

_cause_message = '\nThe above exception was the direct cause of the following exception:\n\n'
_context_message = '\nDuring handling of the above exception, another exception occurred:\n\n'
_RECURSIVE_CUTOFF = 3
_sentinel = object()


class FrameSummary:
    """What is known of an entry: file, line, function, and the source."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', 'locals', '_code')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._code = kwargs.get('_code')
        self._lines = line
        if lookup_line:
            self.line
        self.locals = {name: _safe_repr(value, 'local') for name, value in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __len__(self):
        return 4

    def _set_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = []
            for number in range(self.lineno, self.end_lineno + 1):
                lines.append(linecache.getline(self.filename, number).rstrip())
            self._lines = '\n'.join(lines) + '\n'

    @property
    def _original_lines(self):
        self._set_lines()
        return self._lines

    @property
    def line(self):
        """The source, without indentation."""
        self._set_lines()
        if self._lines is None:
            return None
        lines = self._lines.splitlines()
        rows = [line for line in lines if line.strip()]
        indent = min((len(line) - len(line.lstrip()) for line in rows), default=0)
        return '\n'.join(line[indent:].rstrip() for line in lines).strip()


def _safe_repr(value, what, text=repr):
    try:
        return text(value)
    except:
        return f'<{what} {text.__name__}() failed>'


def walk_stack(f):
    """Frames and their lines, from a frame outwards."""
    if f is None:
        f = sys._getframe().f_back
        if f.f_globals is globals():
            while f is not None and f.f_globals is globals():
                f = f.f_back
        else:
            # The generator is taken to be run by as many functions as `StackSummary.extract` calls in CPython.
            f = f.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Frames and lines of a traceback, from the outermost on."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _positions_of_tb(tb):
    while tb is not None:
        positions = _positions(tb.tb_frame.f_code, tb.tb_lasti)
        if positions[0] is None:
            positions = (tb.tb_lineno,) + positions[1:]
        yield tb.tb_frame, positions
        tb = tb.tb_next


def _positions(code, lasti):
    if lasti < 0:
        return (None, None, None, None)
    for at, positions in enumerate(code.co_positions()):
        if at == lasti // 2:
            return positions
    return (None, None, None, None)


class StackSummary(list):
    """The entries of a traceback or of the calls that run."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The entries of pairs of a frame and a line."""
        def extended():
            for frame, lineno in frame_gen:
                yield frame, (lineno, None, None, None)
        return klass._extract(extended(), limit, lookup_lines, capture_locals)

    @classmethod
    def _extract(klass, frames, limit, lookup_lines, capture_locals):
        frames = list(frames)
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        result = klass()
        for frame, (lineno, end_lineno, colno, end_colno) in frames:
            code = frame.f_code
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False,
                locals=dict(frame.f_locals) if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno, _code=code))
        for entry in result:
            linecache.checkcache(entry.filename)
        if lookup_lines:
            for entry in result:
                entry.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """The entries of tuples, as they were given in the past."""
        result = StackSummary()
        for entry in a_list:
            if isinstance(entry, FrameSummary):
                result.append(entry)
            else:
                filename, lineno, name, line = entry
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of an entry."""
        entry = frame_summary
        source = entry._original_lines
        text = _frames.entry(
            '<stdin>' if entry.filename.startswith('<stdin>') else entry.filename,
            entry.lineno or 0, entry.name, source if source and source.strip() else None,
            entry.end_lineno, entry.colno, entry.end_colno)
        if entry.locals:
            for name, value in sorted(entry.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        """The texts of the entries; of repeated ones the first three and their number."""
        result = []
        last = None
        count = 0
        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            key = (entry.filename, entry.lineno, entry.name)
            if key != last:
                if count > _RECURSIVE_CUTOFF:
                    result.append(_repeated(count))
                last = key
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        if count > _RECURSIVE_CUTOFF:
            result.append(_repeated(count))
        return result


def _repeated(count):
    more = count - _RECURSIVE_CUTOFF
    return f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n'


class _Boxes:
    """The boxes around an exception that is in groups."""

    def __init__(self):
        self.depth = 0
        # The innermost box still has to get its bottom: a group at its end may already have drawn one.
        self.needs_close = False

    def behind_margin(self, texts, margin='|'):
        if not self.depth:
            yield from texts
            return
        margin = f'{"  " * self.depth}{margin} '
        for text in texts:
            yield ''.join([margin + line for line in text.splitlines(True)])

    def top(self, is_first, title):
        return f'{"  " * self.depth}{"+-" if is_first else "  "}+---------------- {title} ----------------\n'

    def bottom(self):
        return f'{"  " * self.depth}+------------------------------------\n'


class TracebackException:
    """What is shown of an exception, taken down so that the exception itself can go."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.stack = StackSummary._extract(_positions_of_tb(exc_traceback), limit, lookup_lines, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self.exc_type_str = getattr(exc_type, '__qualname__', str(exc_type))
        module = getattr(exc_type, '__module__', 'builtins')
        if module not in ('__main__', 'builtins'):
            self.exc_type_str = f'{module if isinstance(module, str) else "<unknown>"}.{self.exc_type_str}'
        self._has_traceback = exc_traceback is not None
        self._str = _safe_repr(exc_value, 'exception', str)
        if isinstance(exc_value, BaseException):
            self._only = _frames.exception_only(exc_value, self._has_traceback)
        else:
            self._only = f'{self.exc_type_str}: {self._str}\n'
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = None
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals, _seen=seen,
                       max_group_width=max_group_width, max_group_depth=max_group_depth)
        self.exceptions = None
        if _seen is None:
            # Members of groups count as seen before anything is asked where they came from.
            waiting = [(self, exc_value)]
            while waiting:
                shown, error = waiting.pop()
                waiting += shown._relate(error, compact, options)

    def _relate(self, exc_value, compact, options):
        """Takes down what an exception came from, and the members of a group. Gives these, with their exceptions."""
        related = []

        def shown(error):
            related.append((TracebackException(type(error), error, error.__traceback__, **options), error))
            return related[-1][0]

        if exc_value is not None:
            cause, context, seen = exc_value.__cause__, exc_value.__context__, options['_seen']
            if cause is not None and id(cause) not in seen:
                self.__cause__ = shown(cause)
            needed = not compact or self.__cause__ is None and not self.__suppress_context__
            if needed and context is not None and id(context) not in seen:
                self.__context__ = shown(context)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [shown(member) for member in exc_value.exceptions]
        return related

    @property
    def exc_type(self):
        from _warnings import _warn_caller
        _warn_caller('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning)
        return self._exc_type

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """That of an exception with its own traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        """Class, message and notes: for most exceptions one text, for a SyntaxError one for each line. Then, if they
        are to be shown, those of the exceptions of a group."""
        lines = self._lines()
        # The message is one text, behind the place of a syntax error.
        is_syntax = hasattr(self, 'msg')
        start = next(at for at, line in enumerate(lines) if not is_syntax or line.startswith(self.exc_type_str))
        stop = start + 1 + str(self.msg if is_syntax else self._str).count('\n')
        lines[start:stop] = [''.join(lines[start:stop])]
        yield from lines
        if show_group:
            yield from self._lines_of_members('   ')

    def _lines(self):
        return [f'{line}\n' for line in self._only[:-1].split('\n')]

    def _lines_of_members(self, indent):
        for member in self.exceptions or ():
            yield from [indent + line for line in member._lines()]
            yield from member._lines_of_members(indent + '   ')

    def format(self, *, chain=True, _boxes=None, **kwargs):
        """The texts of all that is shown, in order."""
        boxes = _Boxes() if _boxes is None else _boxes
        links = []
        link = self
        while link is not None:
            if chain and link.__cause__ is not None:
                links.append((_cause_message, link))
                link = link.__cause__
            elif chain and link.__context__ is not None and not link.__suppress_context__:
                links.append((_context_message, link))
                link = link.__context__
            else:
                links.append((None, link))
                link = None
        for message, link in reversed(links):
            if message is not None:
                yield from boxes.behind_margin([message])
            if link.exceptions is None:
                yield from link._format_one(boxes, 'Traceback', '|')
            elif boxes.depth > self.max_group_depth:
                yield from boxes.behind_margin([f'... (max_group_depth is {self.max_group_depth})\n'])
            else:
                yield from link._format_group(boxes, chain)

    def _format_one(self, boxes, title, margin):
        if self._has_traceback:
            yield from boxes.behind_margin([f'{title} (most recent call last):\n'], margin)
            yield from boxes.behind_margin(self.stack.format())
        yield from boxes.behind_margin(self.format_exception_only())

    def _format_group(self, boxes, chain):
        is_outermost = boxes.depth == 0
        boxes.depth += is_outermost
        yield from self._format_one(boxes, 'Exception Group Traceback', '+' if is_outermost else '|')
        width, size = self.max_group_width, len(self.exceptions)
        boxes.needs_close = False
        for number, member in enumerate(self.exceptions[:width + 1], 1):
            is_last = number == min(size, width + 1)
            boxes.needs_close |= is_last
            yield boxes.top(number == 1, number if number <= width else '...')
            boxes.depth += 1
            if number <= width:
                yield from member.format(chain=chain, _boxes=boxes)
            else:
                more = size - width
                yield from boxes.behind_margin([f'and {more} more exception{"s" if more > 1 else ""}\n'])
            if is_last and boxes.needs_close:
                yield boxes.bottom()
                boxes.needs_close = False
            boxes.depth -= 1
        boxes.depth -= is_outermost

    def print(self, *, file=None, chain=True, **kwargs):
        """Shows it, on the error stream if no file is named."""
        file = sys.stderr if file is None else file
        for text in self.format(chain=chain):
            print(text, file=file, end='')


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _sentinel:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return value, tb


def print_list(extracted_list, file=None):
    """Shows entries."""
    file = sys.stderr if file is None else file
    for text in StackSummary.from_list(extracted_list).format():
        print(text, file=file, end='')


def format_list(extracted_list):
    """The texts of entries."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Shows the entries of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The texts of the entries of a traceback."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    return StackSummary._extract(_positions_of_tb(tb), limit, True, False)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Shows an exception as if nothing had caught it."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """The texts of what is shown of an exception."""
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The texts of an exception without its traceback."""
    if value is _sentinel:
        value = exc
    shown = TracebackException(type(value), value, None, compact=True)
    return list(shown.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Shows the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Shows the exception that has ended a program at a prompt."""
    if not hasattr(sys, 'last_exc') and not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def _outer(f):
    return sys._getframe().f_back.f_back if f is None else f


def print_stack(f=None, limit=None, file=None):
    """Shows the calls that run."""
    f = _outer(f)
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The texts of the calls that run."""
    return format_list(extract_stack(_outer(f), limit=limit))


def extract_stack(f=None, limit=None):
    """The entries of the calls that run, the outermost first."""
    f = _outer(f)

    stack = StackSummary.extract(walk_stack(f) if f is not None else (), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Drops the variables of all frames of a traceback that have ended."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
