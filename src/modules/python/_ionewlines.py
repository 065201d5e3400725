"""Line ends of text that comes in pieces."""

from _types import _native

_ENDS = ('\r', '\n', '\r\n')


@_native
class IncrementalNewlineDecoder:
    """Notes which line ends there are in the pieces of a text, and makes newlines of all of them if it is to translate."""

    __module__ = '_io'

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder = decoder
        self._translates = translate
        self.reset()

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._holds_return and (text or final):
            text = '\r' + text
            self._holds_return = False
        # What comes next may begin with the other half of a line end.
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._holds_return = True
        pairs = text.count('\r\n')
        for end, count in zip(_ENDS, (text.count('\r') - pairs, text.count('\n') - pairs, pairs)):
            if count:
                self._seen.add(end)
        if self._translates:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    @property
    def newlines(self):
        seen = tuple(end for end in _ENDS if end in self._seen)
        return seen if len(seen) > 1 else seen[0] if seen else None

    def getstate(self):
        kept, flag = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return kept, flag << 1 | self._holds_return

    def setstate(self, state, /):
        kept, flag = state
        self._holds_return = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((kept, flag >> 1))

    def reset(self):
        self._seen = set()
        self._holds_return = False
        if self._decoder is not None:
            self._decoder.reset()
