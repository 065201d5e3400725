"""Paths as objects: what can be said of them as text, and the files that they lead to."""

import io
import os
import posixpath

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath', 'UnsupportedOperation']


class UnsupportedOperation(NotImplementedError):
    """The system has no such paths."""


def _matches(pattern, name, case_sensitive=True):
    """Whether a name is as the pattern says: `*`, `?` and `[...]`."""
    if not case_sensitive:
        pattern, name = pattern.lower(), name.lower()
    return _match_from(pattern, 0, name, 0)


def _match_from(pattern, p, name, n):
    while p < len(pattern):
        char = pattern[p]
        if char == '*':
            while p < len(pattern) and pattern[p] == '*':
                p += 1
            if p == len(pattern):
                return True
            return any(_match_from(pattern, p, name, at) for at in range(n, len(name) + 1))
        if n == len(name):
            return False
        if char == '[':
            start = p + 1
            negated = pattern[start:start + 1] == '!'
            first = start + negated
            end = pattern.find(']', first + 1)
            if end >= 0:
                if _in_set(pattern[first:end], name[n]) == negated:
                    return False
                p, n = end + 1, n + 1
                continue
        if char != '?' and char != name[n]:
            return False
        p, n = p + 1, n + 1
    return n == len(name)


def _in_set(text, char):
    at = 0
    while at < len(text):
        if text[at + 1:at + 2] == '-' and at + 2 < len(text):
            if text[at] <= char <= text[at + 2]:
                return True
            at += 3
        else:
            if text[at] == char:
                return True
            at += 1
    return False


class _Parents:
    """The directories that a path is in, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._count = len(path._names)

    def __len__(self):
        return self._count

    def __getitem__(self, at):
        if isinstance(at, slice):
            return tuple(self[index] for index in range(*at.indices(len(self))))
        if at >= len(self) or at < -len(self):
            raise IndexError(at)
        if at < 0:
            at += len(self)
        path = self._path
        return path._made(path._root, path._names[:self._count - at - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """A path as text."""

    __slots__ = ('_root', '_names', '_text')

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(str(arg))
                continue
            try:
                text = os.fspath(arg)
            except TypeError:
                text = arg
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                f'not {type(text).__name__!r}')
            texts.append(text)
        text = posixpath.join(*texts) if texts else ''
        _, self._root, rest = posixpath.splitroot(text)
        self._names = tuple(name for name in rest.split('/') if name and name != '.')
        self._text = None

    @classmethod
    def _of(cls, root, names):
        self = object.__new__(cls)
        self._root, self._names, self._text = root, tuple(names), None
        return self

    def _made(self, root, names):
        return type(self)._of(root, names)

    def with_segments(self, *args):
        """A path of the same kind."""
        return type(self)(*args)

    def __reduce__(self):
        return type(self), self.parts

    def __str__(self):
        if self._text is None:
            self._text = self._root + '/'.join(self._names) or '.'
        return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def as_uri(self):
        """The path as a URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = set(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/')
        return 'file://' + ''.join(chr(byte) if byte in safe else f'%{byte:02X}' for byte in self.__bytes__())

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def _compared(self, other):
        return (str(self).split('/'), str(other).split('/')) if isinstance(other, PurePath) else None

    def __lt__(self, other):
        pair = self._compared(other)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = self._compared(other)
        return NotImplemented if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = self._compared(other)
        return NotImplemented if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = self._compared(other)
        return NotImplemented if pair is None else pair[0] >= pair[1]

    drive = property(lambda self: '')
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)
    parser = property(lambda self: posixpath)

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + self._names

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        """The last extension of the name, with its dot."""
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The name without its last extension."""
        name, suffix = self.name, self.suffix
        return name[:len(name) - len(suffix)]

    def with_name(self, name):
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        if not self._names:
            raise ValueError(f'{self!r} has an empty name')
        return self._made(self._root, self._names[:-1] + (name,))

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix or stem:
            return self.with_name(stem + suffix)
        raise ValueError(f'{self!r} has a non-empty suffix')

    def with_suffix(self, suffix):
        if suffix and (not suffix.startswith('.') or suffix == '.' or '/' in suffix):
            raise ValueError(f'Invalid suffix {suffix!r}')
        if not self.stem:
            raise ValueError(f'{self!r} has an empty name')
        return self.with_name(self.stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        """The path as seen from another; with `walk_up` also if it is not below that."""
        other = other if isinstance(other, PurePath) else self.with_segments(other)
        for steps, path in enumerate([other] + list(other.parents)):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self._made('', ('..',) * steps + self._names[len(path._names):])

    def is_relative_to(self, other):
        other = other if isinstance(other, PurePath) else self.with_segments(other)
        return other == self or other in self.parents

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        return self._made(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the end of the path is as the pattern says, or all of it if that is absolute."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        if not pattern.parts:
            raise ValueError('empty pattern')
        mine, its = self.parts[::-1], pattern.parts[::-1]
        if len(mine) < len(its) or pattern.anchor and len(mine) != len(its):
            return False
        return all(_matches(b, a, case_sensitive is not False) for a, b in zip(mine, its))

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether all of the path is as the pattern says, in which `**` is any number of directories."""
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        return _full_match(pattern.parts, self.parts, case_sensitive is not False)


def _full_match(patterns, names, case_sensitive):
    if not patterns:
        return not names
    if patterns[0] == '**':
        return any(_full_match(patterns[1:], names[at:], case_sensitive) for at in range(len(names) + 1))
    return bool(names) and _matches(patterns[0], names[0], case_sensitive) and _full_match(
        patterns[1:], names[1:], case_sensitive)


class PurePosixPath(PurePath):
    """A path in the way of POSIX."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path in the way of Windows, of which there are none here."""

    __slots__ = ()

    def __init__(self, *args):
        raise NotImplementedError('PureWindowsPath is not supported')


class Path(PurePath):
    """A path to a file."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return posixpath.exists(self) if follow_symlinks else posixpath.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        return posixpath._kind(self, follow_symlinks) == posixpath._DIRECTORY

    def is_file(self, *, follow_symlinks=True):
        return posixpath._kind(self, follow_symlinks) == posixpath._FILE

    def is_symlink(self):
        return posixpath.islink(self)

    def samefile(self, other_path):
        return posixpath.samefile(self, other_path)

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(posixpath.realpath(self, strict=strict))

    def expanduser(self):
        text = posixpath.expanduser(str(self))
        if text.startswith('~'):
            raise RuntimeError('Could not determine home directory.')
        return self.with_segments(text)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open('wb') as file:
            return file.write(data)

    def iterdir(self):
        return map(self.__truediv__, os.listdir(self))

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that are as the pattern says."""
        pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        if not pattern.parts:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        seen = set()
        for path in self._select(pattern.parts, case_sensitive is not False):
            if path not in seen:
                seen.add(path)
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob(posixpath.join('**', os.fspath(pattern)), case_sensitive=case_sensitive)

    def _select(self, patterns, case_sensitive):
        first, rest = patterns[0], patterns[1:]
        if first == '**':
            below = [self]
            for directory in below:
                if rest:
                    yield from directory._select(rest, case_sensitive)
                else:
                    yield directory
                for child in directory._children():
                    if child.is_dir(follow_symlinks=False):
                        below.append(child)
                    elif not rest:
                        yield child
            return
        if first == '..':
            found = [self / first]
        elif any(char in first for char in '*?['):
            found = [child for child in self._children() if _matches(first, child.name, case_sensitive)]
        else:
            child = self / first
            found = [child] if child.exists() else []
        for child in found:
            if not rest:
                yield child
            elif child.is_dir():
                yield from child._select(rest, case_sensitive)

    def _children(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for place, directories, files in os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(place), directories, files

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        """Makes an empty file if there is none."""
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, os.strerror(17), str(self))
            return
        self.open('a').close()

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)


class PosixPath(Path, PurePosixPath):
    """A path to a file, in the way of POSIX."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path to a file in the way of Windows, of which there are none here."""

    __slots__ = ()

    def __init__(self, *args):
        raise UnsupportedOperation("cannot instantiate 'WindowsPath' on your system")
