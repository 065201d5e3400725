# Compression: Huffman codes, a bit writer and reader, run lengths, LZ77, move to front, Burrows-Wheeler, and all of them chained.
import heapq
import itertools
from collections import Counter, deque


class BitWriter:
    def __init__(self):
        self.bytes, self.current, self.filled = [], 0, 0

    def write(self, value, width):
        for shift in range(width - 1, -1, -1):
            self.current = self.current << 1 | value >> shift & 1
            self.filled += 1
            if self.filled == 8:
                self.bytes.append(self.current)
                self.current = self.filled = 0

    def done(self):
        padding = -self.filled % 8
        self.write(0, padding)
        return bytes([padding, *self.bytes])


class BitReader:
    def __init__(self, data):
        if not data:
            raise EOFError("no data")
        self.data, self.at, self.end = data, 8, len(data) * 8 - data[0]

    def bit(self):
        if self.at >= self.end:
            raise EOFError(f"at bit {self.at}")
        value = self.data[self.at >> 3] >> (7 - self.at & 7) & 1
        self.at += 1
        return value

    def read(self, width):
        value = 0
        for _ in range(width):
            value = value << 1 | self.bit()
        return value

    def __bool__(self):
        return self.at < self.end


class Node:
    __slots__ = ("weight", "order", "symbol", "left", "right")
    numbers = itertools.count()

    def __init__(self, weight, symbol=None, left=None, right=None):
        self.weight, self.symbol, self.left, self.right = weight, symbol, left, right
        self.order = next(Node.numbers)

    def __lt__(self, other):
        return (self.weight, self.order) < (other.weight, other.order)

    def walk(self, prefix=""):
        if self.symbol is not None:
            yield self.symbol, prefix or "0"
        else:
            yield from self.left.walk(prefix + "0")
            yield from self.right.walk(prefix + "1")

    def depth(self):
        return 0 if self.symbol is not None else 1 + max(self.left.depth(), self.right.depth())


def tree(counts):
    heap = [Node(n, symbol) for symbol, n in sorted(counts.items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, None, a, b))
    return heap[0]


def canonical(lengths):
    code, previous, table = 0, 0, {}
    for length, symbol in sorted((l, s) for s, l in lengths.items()):
        code <<= length - previous
        table[symbol] = (code, length)
        code, previous = code + 1, length
    return table


def huffman(data):
    if not data:
        return b""
    lengths = {s: len(code) for s, code in tree(Counter(data)).walk()}
    table = canonical(lengths)
    w = BitWriter()
    w.write(len(lengths) - 1, 8)
    for symbol, length in sorted(lengths.items()):
        w.write(symbol, 8)
        w.write(length, 5)
    for byte in data:
        w.write(*table[byte])
    return w.done()


def unhuffman(data):
    if not data:
        return b""
    r = BitReader(data)
    lengths = {r.read(8): r.read(5) for _ in range(r.read(8) + 1)}
    codes = {(length, code): symbol for symbol, (code, length) in canonical(lengths).items()}
    out = []
    while r:
        code = length = 0
        while (length, code) not in codes:
            code, length = code << 1 | r.bit(), length + 1
        out.append(codes[length, code])
    return bytes(out)


def rle(data):
    out = []
    for byte, group in itertools.groupby(data):
        n = len(list(group))
        while n:
            k = min(n, 255)
            out += [k, byte]
            n -= k
    return bytes(out)


def unrle(data):
    return b"".join(bytes([byte]) * n for n, byte in zip(data[::2], data[1::2], strict=True))


def lz77(data, window=255, longest=15):
    at, out = 0, []
    while at < len(data):
        best_length = best_distance = 0
        start = max(0, at - window)
        for length in range(min(longest, len(data) - at - 1), 2, -1):
            found = data.rfind(data[at:at + length], start, at + length - 1)
            if found >= 0:
                best_length, best_distance = length, at - found
                break
        out.append((best_distance, best_length, data[at + best_length]))
        at += best_length + 1
    return b"".join(bytes(t) for t in out)


def unlz77(data):
    out = []
    for distance, length, byte in zip(*[iter(data)] * 3):
        if distance > len(out):
            raise ValueError(f"distance {distance} at {len(out)}")
        for _ in range(length):
            out.append(out[-distance])
        out.append(byte)
    return bytes(out)


def mtf(data):
    alphabet, out = deque(range(256)), []
    for byte in data:
        at = alphabet.index(byte)
        out.append(at)
        del alphabet[at]
        alphabet.appendleft(byte)
    return bytes(out)


def unmtf(data):
    alphabet, out = list(range(256)), []
    for at in data:
        byte = alphabet.pop(at)
        out.append(byte)
        alphabet.insert(0, byte)
    return bytes(out)


def bwt(data):
    doubled = data + data
    rotations = sorted(range(len(data)), key=lambda i: doubled[i:i + len(data)])
    return len(data).to_bytes(2, "big") + (rotations.index(0) if data else 0).to_bytes(2, "big") + bytes(data[i - 1] for i in rotations)


def unbwt(data):
    n, at, last = int.from_bytes(data[:2], "big"), int.from_bytes(data[2:4], "big"), data[4:]
    if n != len(last):
        raise ValueError(f"{n} bytes announced, {len(last)} found")
    order = sorted(range(n), key=lambda i: (last[i], i))
    out = []
    for _ in range(n):
        at = order[at]
        out.append(last[at])
    return bytes(out)


def pipeline(*stages):
    def run(data):
        for stage in stages:
            data = stage(data)
        return data

    return run


INVERSE = {huffman: unhuffman, rle: unrle, lz77: unlz77, mtf: unmtf, bwt: unbwt}
METHODS = {name: stages for name, stages in {"huffman": [huffman], "rle": [rle], "lz77": [lz77], "mtf": [mtf], "bwt": [bwt], "lz77+huffman": [lz77, huffman], "bwt+mtf+rle": [bwt, mtf, rle], "bwt+mtf+huffman": [bwt, mtf, huffman]}.items()}
TEXTS = {
    "empty": b"", "one": b"x", "run": b"a" * 300, "banana": b"banana", "abra": b"abracadabra " * 12, "bytes": bytes(range(64)) * 2,
    "prose": b"It is a truth that a test is worth as much as the mistakes that it would find; the rest is decoration, and the decoration is dust. " * 2,
}
state, noise = 1, []
for _ in range(150):
    state = state * 48271 % 2147483647
    noise.append(state & 255)
TEXTS["noise"] = bytes(noise)
print(f"{'':<16}" + "".join(f"{name:>9}" for name in TEXTS))
print(f"{'plain':<16}" + "".join(f"{len(text):>9}" for text in TEXTS.values()))
for name, stages in METHODS.items():
    row = []
    for text in TEXTS.values():
        packed = pipeline(*stages)(text)
        unpacked = pipeline(*(INVERSE[s] for s in reversed(stages)))(packed)
        row.append(f"{len(packed)}{'' if unpacked == text else '!'}")
    print(f"{name:<16}" + "".join(f"{cell:>9}" for cell in row))
codes = dict(tree(Counter("abracadabra")).walk())
print(codes, "".join(codes[c] for c in "abra"), tree(Counter("abracadabra")).depth(), canonical({c: len(v) for c, v in codes.items()}))
print(bwt(b"banana"), unbwt(bwt(b"banana")), mtf(b"aaabbb"), rle(b"aaab"), lz77(b"abcabcabcabc"), unlz77(b"\0\0a\1\5b"), huffman(b"aab").hex(), [huffman(b"z" * n).hex() for n in (1, 8, 9)])
fibonacci = Counter({chr(97 + i): f for i, f in enumerate([1, 1, 2, 3, 5, 8, 13, 21, 34])})
print({s: len(c) for s, c in tree(fibonacci).walk()}, sum(len(c) * fibonacci[s] for s, c in tree(fibonacci).walk()))
for bad in (lambda: unrle(b"\1"), lambda: unlz77(b"\5\1a"), lambda: unbwt(b"\0\5\0\0ab"), lambda: unhuffman(b"\0"), lambda: unhuffman(huffman(b"hello")[:4]), lambda: BitReader(b""), lambda: huffman("text"), lambda: rle([300]), lambda: tree({})):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
