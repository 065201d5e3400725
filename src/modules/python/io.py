"""Files: those of the host by `open`, and those in memory; and the bases that their classes share."""

import abc

from _iobase import SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation, _BufferedIOBase, _IOBase, _RawIOBase, _TextIOBase
from _iofiles import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, FileIO, DEFAULT_BUFFER_SIZE
from _iomemory import BytesIO, StringIO
from _ionewlines import IncrementalNewlineDecoder
from _iotext import TextIOWrapper, text_encoding
from builtins import open

__all__ = [
    'BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase',
    'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper',
    'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'IncrementalNewlineDecoder',
    'text_encoding',
]

BlockingIOError = BlockingIOError


class IOBase(_IOBase, metaclass=abc.ABCMeta):
    """The base of all files."""


class RawIOBase(_RawIOBase, IOBase):
    """The base of files of bytes without a buffer."""


class BufferedIOBase(_BufferedIOBase, IOBase):
    """The base of files of bytes."""


class TextIOBase(_TextIOBase, IOBase):
    """The base of files of text."""


RawIOBase.register(FileIO)
for _kind in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_kind)
for _kind in (StringIO, TextIOWrapper):
    TextIOBase.register(_kind)


def open_code(path):
    """A file with a program, to be read as bytes."""
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {type(path).__name__}")
    return open(path, 'rb')
