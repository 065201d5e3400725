"""`os.path`: what it does with text alone."""

import os
import os.path


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


path = os.path
for args in [('a', 'b'), ('a/', 'b'), ('a', '/b', 'c'), ('', 'b'), ('a', ''), ('a', 'b', ''), (b'a', b'b')]:
    print(path.join(*args), end=' ')
print()
for text in ['/usr/lib/a.tar.gz', 'a', '/', '//', '///a', 'a/b/', '.bashrc', 'x/.rc', 'a.', '..', 'x/..a.b', '', 'a//b']:
    print(path.split(text), path.splitext(text), path.basename(text), path.dirname(text), path.normpath(text),
          path.isabs(text), path.splitroot(text))
for text in ['a/./b/../c', '/../x', '../../a', 'a/..', './/x', '//a//b', '/a/b/../../..']:
    print(path.normpath(text), end=' ')
print()
print(path.commonpath(['/usr/lib', '/usr/local/lib']), path.commonprefix(['/usr/lib', '/usr/local/lib']))
print(path.commonpath(['a/b/c', 'a/b', 'a/b/d']), path.commonprefix([]), path.relpath('/a/b/c', '/a/d'), path.relpath('/a', '/a'))
print(path.abspath('/a/../b'), path.isabs(path.abspath('x')), path.realpath('/a/./b'))
attempt(path.join, 'a', 1)
attempt(path.join, 'a', b'b')
attempt(path.commonpath, [])
attempt(path.commonpath, ['/a', 'b'])
attempt(path.relpath, '')
attempt(path.split, None)
os.environ['FREEVAR_TEST'] = 'value'
os.environ['HOME'] = '/home/user'
print(path.expandvars('$FREEVAR_TEST/${FREEVAR_TEST}x/$NOT_THERE/$'), path.expanduser('~/x'), path.expanduser('~'), path.expanduser('a~'))
print(os.getenv('FREEVAR_TEST'), os.getenv('NOT_THERE'), os.getenv('NOT_THERE', 1), 'FREEVAR_TEST' in os.environ)
del os.environ['FREEVAR_TEST']
print(os.environ.get('FREEVAR_TEST'))
attempt(os.environ.__getitem__, 'FREEVAR_TEST')
attempt(os.environ.__setitem__, 'A', 1)


class Path:
    def __fspath__(self):
        return '/some/path.txt'


print(path.basename(Path()), path.splitext(Path()), os.fspath(Path()), isinstance(Path(), os.PathLike))
print(os.fsencode('ä'), os.fsdecode(b'\xff') == '\udcff', os.sep, os.linesep == '\n', os.curdir, os.pardir, os.name)
attempt(os.fspath, 1)
print(os.strerror(2), os.path is path, os.path.__name__)
