"""The environment, the working directory, and directories: as far as the host of the program grants them."""

import _files
import abc
import posixpath as path
import sys
from _collections_abc import MutableMapping
from _iobase import as_bytes as _as_bytes
from _iofiles import flush_all as _flush_all
from posixpath import curdir, pardir, sep, pathsep, defpath, altsep, extsep, devnull
from posixpath import _fspath as fspath
from _types import GenericAlias, _native

sys.modules['os.path'] = path

name = 'posix'
linesep = '\n'
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_CLOEXEC = 0, 1, 2, 0o100, 0o200, 0o1000, 0o2000, 1 << 19

fspath.__name__ = fspath.__qualname__ = 'fspath'


class PathLike(abc.ABC):
    """What can be asked for its path in the file system."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _Environ(MutableMapping):
    """The environment's variables. Changes are seen by this program alone."""

    def __init__(self, variables):
        self._data = variables

    def _checked(self, value):
        if not isinstance(value, str):
            raise TypeError(f'str expected, not {type(value).__name__}')
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._checked(key), self._checked(value)
        if not key or '=' in key:
            raise ValueError('illegal environment variable name')
        _files.set_variable(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self._checked(key)]
        except KeyError:
            raise KeyError(key) from None
        _files.set_variable(key, None)

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        inside = ', '.join(f'{key!r}: {value!r}' for key, value in self._data.items())
        return f'environ({{{inside}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        return {**self, **other} if hasattr(other, 'keys') else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if hasattr(other, 'keys') else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ(_files.environment())


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


def getcwd():
    """The directory that relative paths start from."""
    return _files.getcwd()


def chdir(path):
    """Lets relative paths start from another directory."""
    _files.chdir(_text(path, 'chdir'))


def getcwdb():
    return getcwd().encode()


def strerror(code, /):
    """What an error number means."""
    return _files.strerror(code)


def _text(path, function):
    """A path for the host, as text."""
    if isinstance(path, str):
        return str(path)
    if isinstance(path, bytes):
        return fsdecode(path)
    if hasattr(type(path), '__fspath__'):
        return _text(fspath(path), function)
    kinds = 'string, bytes, os.PathLike, integer or None' if function == 'listdir' else 'string, bytes or os.PathLike'
    if function in ('stat', 'chdir'):
        kinds = 'string, bytes, os.PathLike or integer'
    raise TypeError(f'{function}: path should be {kinds}, not {type(path).__name__}')


@_native
class stat_result(tuple):
    """What is known of a file; its times as whole seconds by index and exactly by name."""

    __module__ = 'os'

    def __new__(cls, fields):
        mode, size, changed, accessed, status, number, device, names, user, group = fields
        times = [accessed, changed, status]
        seconds = [time // 1_000_000_000 for time in times]
        self = super().__new__(cls, (mode, number, device, names, user, group, size, *seconds))
        self._times = times
        return self

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: self._times[0] / 1_000_000_000)
    st_mtime = property(lambda self: self._times[1] / 1_000_000_000)
    st_ctime = property(lambda self: self._times[2] / 1_000_000_000)
    st_atime_ns = property(lambda self: self._times[0])
    st_mtime_ns = property(lambda self: self._times[1])
    st_ctime_ns = property(lambda self: self._times[2])

    def __repr__(self):
        names = ('mode', 'ino', 'dev', 'nlink', 'uid', 'gid', 'size', 'atime', 'mtime', 'ctime')
        inside = ', '.join(f'st_{name}={value}' for name, value in zip(names, self))
        return f'os.stat_result({inside})'


def open(path, flags, mode=0o777, *, dir_fd=None):
    """Opens a file, and gives its number."""
    path = _text(path, 'open')
    if flags & ~(O_RDWR | O_WRONLY | O_CREAT | O_EXCL | O_TRUNC | O_APPEND | O_CLOEXEC) or dir_fd is not None:
        raise NotImplementedError('os.open: only O_CREAT, O_EXCL, O_TRUNC, O_APPEND and O_CLOEXEC are supported')
    _flush_all()
    return _files.open_by_flags(path, flags)


@_native
def read(fd, length, /):
    """At most so many bytes from where a file stands."""
    if length < 0:
        raise OSError(22, _files.strerror(22))
    return _files.read(fd, length)


@_native
def write(fd, data, /):
    """Writes bytes where a file stands; gives how many."""
    return _files.write(fd, _as_bytes(data))


@_native
def close(fd):
    """Closes a file."""
    _files.close(fd)


@_native
def lseek(fd, position, whence, /):
    """Goes to a place in a file."""
    return _files.seek(fd, position, whence)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A stream of an open file."""
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file."""
    path = _text(path, 'stat')
    _flush_all()
    return stat_result(_files.stat(path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """The same of a link itself."""
    path = _text(path, 'lstat')
    _flush_all()
    return stat_result(_files.stat(path, False))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether a file is there and its permissions allow its owner what is asked for."""
    try:
        found = stat(path, follow_symlinks=follow_symlinks)
    except OSError:
        return False
    return mode & ~(found.st_mode >> 6) == 0


def listdir(path=None):
    """The names in a directory."""
    if path is None:
        path = '.'
    text = _text(path, 'listdir')
    _flush_all()
    names = _files.listdir(text)
    return [fsencode(name) for name in names] if isinstance(path, bytes) else names


@_native
class DirEntry:
    """A name in a directory, and what is known of the file."""

    __module__ = 'posix'
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, directory, name):
        self.name = name
        self.path = path.join(directory, name)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    def is_dir(self, *, follow_symlinks=True):
        return path._kind(self.path, follow_symlinks) == path._DIRECTORY

    def is_file(self, *, follow_symlinks=True):
        return path._kind(self.path, follow_symlinks) == path._FILE

    def is_symlink(self):
        return path.islink(self.path)

    def is_junction(self):
        return False


class _Scan:
    """The entries of a directory, which can be closed."""

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path=None):
    """The entries of a directory."""
    directory = '.' if path is None else fspath(path)
    return _Scan([DirEntry(directory, name) for name in listdir(directory)])


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Makes a directory."""
    _files.mkdir(_text(path, 'mkdir'))


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a directory, and those that it is in."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b'.' if isinstance(tail, bytes) else '.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    """Removes a file."""
    path = _text(path, 'remove')
    _flush_all()
    _files.remove(path)


def unlink(path, *, dir_fd=None):
    """Removes a file."""
    path = _text(path, 'unlink')
    _flush_all()
    _files.remove(path)


def rmdir(path, *, dir_fd=None):
    """Removes an empty directory."""
    _files.rmdir(_text(path, 'rmdir'))


def removedirs(name):
    """Removes a directory, and those around it that are empty then."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Gives a file or directory another path."""
    _rename(src, dst, 'rename')


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Gives a file another path, in place of what is there."""
    _rename(src, dst, 'replace')


def _rename(src, dst, function):
    src, dst = _text(src, function), _text(dst, function)
    _flush_all()
    try:
        _files.rename(src, dst, True)
    except OSError as error:
        failure = OSError(error.errno, error.strerror, src, None, dst)
    else:
        return
    raise failure


def renames(old, new):
    """Renames with the directories that are needed, and removes those that are empty then."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Each directory below one, with the names of the directories and files in it."""
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    directories = [entry.name for entry in entries if entry.is_dir()]
    others = [entry.name for entry in entries if entry.name not in directories]
    if topdown:
        yield top, directories, others
    for name in directories:
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, directories, others


def urandom(size, /):
    """Random bytes of the operating system, fit for secrets: those of the file that it has for them, so that the host
    grants them with its files."""
    size = range(size).stop
    if size < 0:
        raise ValueError('negative argument not allowed')
    source = _files.open('/dev/urandom', 'r')
    try:
        found = b''
        while len(found) < size:
            found += _files.read(source, size - len(found))
        return found
    finally:
        _files.close(source)


def get_exec_path(env=None):
    """The directories in which programs are looked for."""
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


def isatty(fd, /):
    return _files.isatty(fd)


def getpid():
    raise NotImplementedError('os.getpid() is not supported: programs do not see their process')


def system(command):
    raise NotImplementedError('os.system() is not supported: programs cannot start others')


def get_terminal_size(fd=1, /):
    raise OSError(25, strerror(25))
