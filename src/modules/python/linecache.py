"""The lines of source files, kept once they have been read."""

import _frames
import sys
from _iofiles import open as _open

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# Name to size, time of change, lines and path, as other programs expect it.
cache = {}


def clearcache():
    """Forgets all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line of a file with its end, or nothing if there is no such line."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ''


def getlines(filename, module_globals=None):
    """The lines of a file: an empty list if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forgets the lines of files that have changed."""
    names = list(cache) if filename is None else [filename] if filename in cache else []
    for name in names:
        entry = cache[name]
        if len(entry) == 1 or entry[1] is None:
            continue
        try:
            import os
            status = os.stat(entry[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if (status.st_size, status.st_mtime) != entry[:2]:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Reads the lines of a file anew."""
    cache.pop(filename, None)
    if not filename:
        return []
    # What runs has been read already, also where the program may read no files.
    text = _frames.source(filename)
    if text is not None:
        lines = text.splitlines(True)
        if lines and not lines[-1].endswith('\n'):
            lines[-1] += '\n'
        cache[filename] = (len(text), None, lines, filename)
        return lines
    if filename.startswith('<') and filename.endswith('>'):
        return []
    import os
    for path in [filename] + [os.path.join(entry, filename) for entry in sys.path if isinstance(entry, str)]:
        try:
            status = os.stat(path)
            with _open(path, encoding='utf-8') as file:
                lines = file.readlines()
        except (OSError, UnicodeDecodeError, SyntaxError, ValueError):
            if os.path.isabs(filename):
                break
            continue
        if lines and not lines[-1].endswith('\n'):
            lines[-1] += '\n'
        cache[filename] = (status.st_size, status.st_mtime, lines, path)
        return lines
    return []


def lazycache(filename, module_globals):
    """Whether the lines of a module could be asked of its loader later: none can."""
    return False
