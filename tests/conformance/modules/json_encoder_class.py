import json


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class PointEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {'x': o.x, 'y': o.y}
        return super().default(o)


print(json.dumps([Point(1, 2), {'p': Point(3, Point(4, 5))}], cls=PointEncoder))
print(json.dumps(Point(1, 2), cls=PointEncoder, indent=4, sort_keys=True))
print(PointEncoder().encode(Point('a', None)))
try:
    json.dumps({'set': {1}}, cls=PointEncoder)
except TypeError as e:
    print(type(e).__name__, e)


class Tagged(json.JSONEncoder):
    def __init__(self, *, tag='t', **settings):
        super().__init__(**settings)
        self.tag = tag

    def encode(self, o):
        return f'<{self.tag}>{super().encode(o)}</{self.tag}>'


class Shouting(json.JSONEncoder):
    item_separator = ',,'

    def iterencode(self, o, _one_shot=False):
        for chunk in super().iterencode(o, _one_shot):
            yield chunk.upper()


print(json.dumps([1, 2], cls=Tagged, tag='b'))
print(json.dumps(['ab', {'c': None}], cls=Shouting))

encoder = json.JSONEncoder(indent=1)
print(encoder.indent, repr(encoder.item_separator), repr(encoder.key_separator), encoder.ensure_ascii, encoder.skipkeys)
print(encoder.allow_nan, encoder.sort_keys, encoder.check_circular)
print(repr(json.JSONEncoder().item_separator), json.JSONEncoder.item_separator == Shouting.item_separator)
print(list(json.JSONEncoder().iterencode([1, 'a', [True], {}, {'k': [None], 'l': 2.5}])))
print(list(encoder.iterencode([1, 'a', [True], {}, {'k': [None], 'l': 2.5}])))
print(list(json.JSONEncoder().iterencode('text')), type(encoder.iterencode(1)).__name__)


class Pieces:
    def __init__(self):
        self.pieces = []

    def write(self, piece):
        self.pieces.append(piece)


pieces = Pieces()
json.dump({'a': [1, 2], 'b': 'x'}, pieces)
print(pieces.pieces)
pieces = Pieces()
try:
    json.dump([1, {'a': {2}}, 3], pieces)
except TypeError as e:
    print(pieces.pieces, e)
pieces = Pieces()
json.dump([Point(1, 2)], pieces, cls=PointEncoder, separators=(',', ':'))
print(''.join(pieces.pieces))
print(json.JSONEncoder, json.JSONDecoder, json.JSONDecodeError)
print(json.__all__)
