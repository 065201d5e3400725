"""Files: those of the host by `open`, and those in memory; and the bases that their classes share."""

from _iobase import (
    SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation, _BufferedIOBase, _IOBase, _RawIOBase, _TextIOBase,
)
from _iofiles import BufferedRandom, BufferedReader, BufferedWriter, FileIO, DEFAULT_BUFFER_SIZE
from _iomemory import BytesIO, StringIO
from _iotext import TextIOWrapper, text_encoding
from builtins import open

__all__ = [
    'BlockingIOError', 'open', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase',
    'BufferedReader', 'BufferedWriter', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation',
    'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'text_encoding',
]

BlockingIOError = BlockingIOError
IOBase = _IOBase
RawIOBase = _RawIOBase
TextIOBase = _TextIOBase
BufferedIOBase = _BufferedIOBase
