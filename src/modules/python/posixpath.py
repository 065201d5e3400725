"""Paths as text, in the way of POSIX: `os.path`."""

import _files
from _iofiles import flush_all as _flush_all

__all__ = [
    'normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix',
    'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'expanduser',
    'expandvars', 'normpath', 'abspath', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull',
    'realpath', 'supports_unicode_filenames', 'relpath', 'samefile', 'samestat',
    'ismount', 'commonpath', 'isjunction', 'isdevdrive',
]

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False

_DIRECTORY = 0o040000
_FILE = 0o100000
_LINK = 0o120000
_KIND = 0o170000


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        convert = kind.__fspath__
    except AttributeError:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {kind.__name__}') from None
    result = convert(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f'expected {kind.__name__}.__fspath__() to return str or bytes, not {type(result).__name__}')


def _parts_for(path):
    """The separator, `.` and `..` in the type of the path."""
    return (b'/', b'.', b'..') if isinstance(path, bytes) else ('/', '.', '..')


def _check_types(function, *paths):
    """Raises TypeError about paths that cannot be put together."""
    has_text = has_bytes = False
    for path in paths:
        if isinstance(path, str):
            has_text = True
        elif isinstance(path, bytes):
            has_bytes = True
        else:
            raise TypeError(f'{function}() argument must be str, bytes, or os.PathLike object, not '
                            f'{type(path).__name__!r}') from None
    if has_text and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_parts_for(s)[0])


def join(a, *p):
    """The paths one behind another; an absolute one begins anew."""
    a = _fspath(a)
    slash = _parts_for(a)[0]
    path = a
    try:
        for part in map(_fspath, p):
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        _check_types('join', a, *p)
        raise
    return path


def _after_last_slash(p):
    return p.rfind(_parts_for(p)[0]) + 1


def split(p):
    """The directory, and what is behind the last slash."""
    p = _fspath(p)
    cut = _after_last_slash(p)
    head, tail = p[:cut], p[cut:]
    slash = _parts_for(p)[0]
    return (head.rstrip(slash) or head), tail


def dirname(p):
    return split(p)[0]


def basename(p):
    p = _fspath(p)
    return p[_after_last_slash(p):]


def splitext(p):
    """The path in front of its last extension, and that with its dot. Dots at the beginning of a name begin none."""
    p = _fspath(p)
    dot = p.rfind(b'.' if isinstance(p, bytes) else '.')
    start = _after_last_slash(p)
    name = p[start:dot] if dot > start else p[:0]
    if name.strip(b'.' if isinstance(p, bytes) else '.'):
        return p[:dot], p[dot:]
    return p, p[:0]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """No drive, the slashes of the root, and the rest."""
    p = _fspath(p)
    slash = _parts_for(p)[0]
    count = len(p) - len(p.lstrip(slash))
    # Two slashes may mean something else than one, and than more.
    width = count if count == 2 else min(count, 1)
    return p[:0], p[:width], p[width:]


def commonprefix(m):
    """The longest text that all begin with, path or not."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    first, last = min(m), max(m)
    for at, part in enumerate(first):
        if part != last[at]:
            return first[:at]
    return first


def normpath(path):
    """The path without doubled slashes, `.` and what `..` takes back."""
    path = _fspath(path)
    slash, dot, up = _parts_for(path)
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != up or not root and not parts or parts and parts[-1] == up:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def _working_directory(path):
    directory = _files.getcwd()
    return directory.encode() if isinstance(path, bytes) else directory


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        path = join(_working_directory(path), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The absolute path. Links are left as they are; what is asked for strictly has to be there."""
    path = abspath(filename)
    if strict:
        _status(path)
    return path


def relpath(path, start=None):
    """The path as seen from a directory."""
    path = _fspath(path)
    if not path:
        raise ValueError('no path specified')
    slash, dot, up = _parts_for(path)
    start = dot if start is None else _fspath(start)
    _check_types('relpath', path, start)
    here = [part for part in abspath(start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    common = len(commonprefix([here, there]))
    return slash.join([up] * (len(here) - common) + there[common:]) or dot


def commonpath(paths):
    """The longest path that all are in."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    _check_types('commonpath', *paths)
    slash, dot, _ = _parts_for(paths[0])
    absolute = {path[:1] == slash for path in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    rows = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    return (slash if absolute.pop() else slash[:0]) + slash.join(commonprefix(rows))


def expanduser(path):
    """`~` at the beginning as the directory that HOME names."""
    path = _fspath(path)
    tilde = b'~' if isinstance(path, bytes) else '~'
    if not path.startswith(tilde):
        return path
    slash = _parts_for(path)[0]
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    home = _environment().get('HOME')
    if end != 1 or home is None:
        return path
    if isinstance(path, bytes):
        home = home.encode()
    return (home.rstrip(slash) + path[end:]) or slash


def expandvars(path):
    """`$name` and `${name}` as what the environment has under the name."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode('utf-8', 'surrogateescape')).encode('utf-8', 'surrogateescape')
    environment = _environment()
    result = ''
    at = 0
    while True:
        dollar = path.find('$', at)
        if dollar < 0:
            return result + path[at:]
        result += path[at:dollar]
        if path[dollar + 1:dollar + 2] == '{':
            end = path.find('}', dollar)
            name, at = (path[dollar + 2:end], end + 1) if end >= 0 else ('', dollar + 1)
        else:
            end = dollar + 1
            while end < len(path) and path[end].isascii() and (path[end].isalnum() or path[end] == '_'):
                end += 1
            name, at = path[dollar + 1:end], end
        result += environment.get(name, path[dollar:at]) if name else path[dollar:at]


def _environment():
    import os
    return os.environ


# What needs the files themselves.

def _status(path, follow=True):
    """What the host knows of a file: mode, size, times and so on."""
    if isinstance(path, int):
        raise NotImplementedError('the status of an open file is not supported')
    path = _fspath(path)
    _flush_all()
    return _files.stat(path.decode('utf-8', 'surrogateescape') if isinstance(path, bytes) else path, follow)


def _kind(path, follow=True):
    try:
        return _status(path, follow)[0] & _KIND
    except (OSError, ValueError):
        if not _files.granted():
            raise
        return 0


def exists(path):
    return _kind(path) != 0


def lexists(path):
    return _kind(path, False) != 0


def isfile(path):
    return _kind(path) == _FILE


def isdir(s):
    return _kind(s) == _DIRECTORY


def islink(path):
    return _kind(path, False) == _LINK


def isjunction(path):
    _fspath(path)
    return False


def isdevdrive(path):
    _fspath(path)
    return False


def getsize(filename):
    return _status(filename)[1]


def getmtime(filename):
    return _status(filename)[2] / 1_000_000_000


def getatime(filename):
    return _status(filename)[3] / 1_000_000_000


def getctime(filename):
    return _status(filename)[4] / 1_000_000_000


def samefile(f1, f2):
    return _status(f1)[5:7] == _status(f2)[5:7]


def samestat(s1, s2):
    return (s1.st_ino, s1.st_dev) == (s2.st_ino, s2.st_dev)


def ismount(path):
    """Whether another file system begins there than that of the directory above."""
    try:
        found = _status(path, False)
        above = _status(join(path, '..' if isinstance(path, str) else b'..'), False)
    except (OSError, ValueError):
        return False
    if found[0] & _KIND == _LINK:
        return False
    return found[6] != above[6] or found[5] == above[5]
