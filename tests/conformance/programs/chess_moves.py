# A chess move generator: FEN in and out, all rules of movement, make and unmake, perft counts, mates found.
from collections import Counter, namedtuple

Move = namedtuple("Move", "source target promotion flag", defaults=("", ""))
KNIGHT = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
STRAIGHT, DIAGONAL = [(1, 0), (-1, 0), (0, 1), (0, -1)], [(1, 1), (1, -1), (-1, 1), (-1, -1)]
RAYS = {"r": STRAIGHT, "b": DIAGONAL, "q": STRAIGHT + DIAGONAL}
STEPS = {"n": KNIGHT, "k": STRAIGHT + DIAGONAL}


def name(square):
    return "abcdefgh"[square[0]] + str(square[1] + 1)


def square(text):
    return "abcdefgh".index(text[0]), int(text[1]) - 1


class Board:
    def __init__(self, fen="rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1"):
        rows, turn, castling, passant, *_ = fen.split()
        self.pieces = {}
        for y, row in enumerate(reversed(rows.split("/"))):
            x = 0
            for ch in row:
                if ch.isdigit():
                    x += int(ch)
                else:
                    self.pieces[x, y] = ch
                    x += 1
            if x != 8:
                raise ValueError(f"row {y + 1} of {fen!r} has {x} squares")
        self.white = turn == "w"
        self.castling = frozenset(castling) - {"-"}
        self.passant = None if passant == "-" else square(passant)
        self.history = []

    def fen(self):
        rows = []
        for y in range(7, -1, -1):
            row, empty = "", 0
            for x in range(8):
                piece = self.pieces.get((x, y))
                if piece is None:
                    empty += 1
                else:
                    row += (str(empty) if empty else "") + piece
                    empty = 0
            rows.append(row + (str(empty) if empty else ""))
        return f"{'/'.join(rows)} {'w' if self.white else 'b'} {''.join(c for c in 'KQkq' if c in self.castling) or '-'} {name(self.passant) if self.passant else '-'}"

    def __str__(self):
        return "\n".join(" ".join(self.pieces.get((x, y), ".") for x in range(8)) for y in range(7, -1, -1))

    def mine(self, piece):
        return piece.isupper() == self.white

    def attacked(self, target, by_white):
        x, y = target
        at = lambda dx, dy: self.pieces.get((x + dx, y + dy))
        own = (lambda p: p.upper()) if by_white else (lambda p: p.lower())
        for kind, steps in STEPS.items():
            if any(at(*step) == own(kind) for step in steps):
                return True
        back = -1 if by_white else 1
        if at(-1, back) == own("p") or at(1, back) == own("p"):
            return True
        for kinds, directions in (("rq", STRAIGHT), ("bq", DIAGONAL)):
            for dx, dy in directions:
                cx, cy = x + dx, y + dy
                while 0 <= cx < 8 and 0 <= cy < 8:
                    piece = self.pieces.get((cx, cy))
                    if piece is not None:
                        if piece in (own(kinds[0]), own(kinds[1])):
                            return True
                        break
                    cx, cy = cx + dx, cy + dy
        return False

    def king(self, white):
        return next(s for s, p in self.pieces.items() if p == ("K" if white else "k"))

    def in_check(self):
        return self.attacked(self.king(self.white), not self.white)

    def pseudo(self):
        for source, piece in list(self.pieces.items()):
            if not self.mine(piece):
                continue
            kind = piece.lower()
            if kind == "p":
                yield from self.pawn_moves(source)
            elif kind in STEPS:
                for dx, dy in STEPS[kind]:
                    target = source[0] + dx, source[1] + dy
                    if 0 <= target[0] < 8 and 0 <= target[1] < 8 and not ((other := self.pieces.get(target)) and self.mine(other)):
                        yield Move(source, target)
                if kind == "k":
                    yield from self.castles(source)
            else:
                for dx, dy in RAYS[kind]:
                    x, y = source[0] + dx, source[1] + dy
                    while 0 <= x < 8 and 0 <= y < 8:
                        other = self.pieces.get((x, y))
                        if other is None or not self.mine(other):
                            yield Move(source, (x, y))
                        if other is not None:
                            break
                        x, y = x + dx, y + dy

    def pawn_moves(self, source):
        x, y = source
        forward, start, last = (1, 1, 7) if self.white else (-1, 6, 0)
        targets = []
        if (x, y + forward) not in self.pieces:
            targets.append(((x, y + forward), ""))
            if y == start and (x, y + 2 * forward) not in self.pieces:
                targets.append(((x, y + 2 * forward), "double"))
        for dx in (-1, 1):
            target = x + dx, y + forward
            if (other := self.pieces.get(target)) and not self.mine(other):
                targets.append((target, ""))
            elif target == self.passant:
                targets.append((target, "passant"))
        for target, flag in targets:
            if target[1] == last:
                for promotion in "qrbn":
                    yield Move(source, target, promotion)
            else:
                yield Move(source, target, "", flag)

    def castles(self, source):
        for right, path, safe in (("K", (5, 6), (4, 5, 6)), ("Q", (1, 2, 3), (2, 3, 4))):
            right = right if self.white else right.lower()
            y = 0 if self.white else 7
            if right in self.castling and not any((x, y) in self.pieces for x in path) and not any(self.attacked((x, y), not self.white) for x in safe):
                yield Move(source, (6 if right in "Kk" else 2, y), "", "castle")

    ROOKS = {(0, 0): "Q", (7, 0): "K", (0, 7): "q", (7, 7): "k"}

    def make(self, move):
        piece = self.pieces.pop(move.source)
        changes = {move.source: piece, move.target: self.pieces.get(move.target)}
        self.pieces[move.target] = piece if not move.promotion else (move.promotion.upper() if self.white else move.promotion)
        if move.flag == "passant":
            taken = move.target[0], move.source[1]
            changes[taken] = self.pieces.pop(taken)
        elif move.flag == "castle":
            y = move.source[1]
            before, after = ((7, y), (5, y)) if move.target[0] == 6 else ((0, y), (3, y))
            changes[before], changes[after] = self.pieces[before], None
            self.pieces[after] = self.pieces.pop(before)
        self.history.append((changes, self.castling, self.passant))
        lost = {self.ROOKS.get(move.source), self.ROOKS.get(move.target)}
        if piece in "Kk":
            lost |= {"K", "Q"} if self.white else {"k", "q"}
        self.castling -= lost
        self.passant = (move.source[0], (move.source[1] + move.target[1]) // 2) if move.flag == "double" else None
        self.white = not self.white

    def unmake(self):
        changes, self.castling, self.passant = self.history.pop()
        self.white = not self.white
        for where, piece in changes.items():
            if piece is None:
                self.pieces.pop(where, None)
            else:
                self.pieces[where] = piece

    def legal(self):
        moves = []
        for move in self.pseudo():
            self.make(move)
            if not self.attacked(self.king(not self.white), self.white):
                moves.append(move)
            self.unmake()
        return sorted(moves)

    def perft(self, depth):
        moves = self.legal()
        if depth <= 1:
            return len(moves) if depth else 1
        total = 0
        for move in moves:
            self.make(move)
            total += self.perft(depth - 1)
            self.unmake()
        return total

    def mate_in(self, moves):
        for move in self.legal():
            self.make(move)
            try:
                replies = self.legal()
                if not replies and self.in_check():
                    return [move]
                if moves > 1 and replies:
                    lines = []
                    for reply in replies:
                        self.make(reply)
                        line = self.mate_in(moves - 1)
                        self.unmake()
                        if line is None:
                            break
                        lines.append([move, reply, *line])
                    else:
                        return max(lines, key=len)
            finally:
                self.unmake()
        return None


def show(move):
    return name(move.source) + name(move.target) + move.promotion + (f"({move.flag})" if move.flag in ("castle", "passant") else "")


start = Board()
print(start, start.fen(), sep="\n")
print([start.perft(d) for d in (1, 2)], " ".join(map(show, start.legal())))
POSITIONS = {
    "castling": ("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1", 1), "no castling through check": ("r3k2r/8/8/8/4r3/8/8/R3K2R w KQkq - 0 1", 1), "en passant": ("4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 1", 2), "passant pinned": ("8/8/8/K2pP2r/8/8/8/4k3 w - d6 0 1", 1),
    "promotion": ("3n4/4P1k1/8/8/8/8/6K1/8 w - - 0 1", 2), "endgame": ("8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1", 2), "pinned": ("4k3/4r3/8/8/8/8/4B3/4K3 w - - 0 1", 1), "double check": ("4k3/8/5N2/8/8/8/4R3/4K3 b - - 0 1", 1), "stalemate": ("7k/5Q2/6K1/8/8/8/8/8 b - - 0 1", 1),
}
for label, (fen, depth) in POSITIONS.items():
    board = Board(fen)
    before = board.fen()
    moves = board.legal()
    kinds = Counter(m.flag or ("promotion" if m.promotion else "plain") for m in moves)
    print(f"{label:<26}{board.perft(depth):>5} {board.in_check()!s:<6}{dict(sorted(kinds.items()))} {' '.join(map(show, moves[:5]))}", board.fen() == before)
for fen, depth in (("6k1/5ppp/8/8/8/8/8/R5K1 w - - 0 1", 1), ("k7/8/K7/8/8/8/8/1R6 w - - 0 1", 1), ("7k/8/8/8/8/8/R7/1R4K1 w - - 0 1", 2), ("4k3/8/8/8/8/8/8/4K2R w K - 0 1", 1)):
    line = Board(fen).mate_in(depth)
    print(fen.split()[0], [show(m) for m in line] if line else None)
game = Board()
for text in "e2e4 e7e5 g1f3 b8c6 f1b5 a7a6 e1g1 b7b5".split():
    move = next((m for m in game.legal() if name(m.source) + name(m.target) == text), None)
    print(text, "illegal" if move is None else game.make(move) or game.fen())
while game.history:
    game.unmake()
print(game.fen() == start.fen())
for fen in ("8/8 w - -", "rnbqkbnr/ppppppppp/8/8/8/8/8/8 w - - 0 1", "x"):
    try:
        print(Board(fen).fen())
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
