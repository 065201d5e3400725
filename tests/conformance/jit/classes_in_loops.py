# Objects made in hot loops: constructors of every kind, inheritance, slots, class attributes as state, short-lived trees.
class Plain:
    def __init__(self, a, b=2, *rest, c=3, **more):
        self.a, self.b, self.c = a, b, c
        self.rest, self.more = rest, more


class Base:
    made = 0

    def __init__(self, n):
        self.n = n
        Base.made += 1

    def value(self):
        return self.n


class Derived(Base):
    def __init__(self, n):
        super().__init__(n * 2)
        self.extra = n

    def value(self):
        return super().value() + self.extra


class Third(Derived):
    pass


class NoInit:
    k = 5


class New:
    pool = {}

    def __new__(cls, k):
        if k % 3 not in cls.pool:
            cls.pool[k % 3] = super().__new__(cls)
        return cls.pool[k % 3]

    def __init__(self, k):
        self.k = getattr(self, "k", 0) + k


class Slots:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Node:
    __slots__ = ("left", "right", "key")

    def __init__(self, key):
        self.key, self.left, self.right = key, None, None

    def insert(self, key):
        node = self
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key)
                    return
                node = node.right

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.key
        if self.right:
            yield from self.right.walk()

    def depth(self):
        return 1 + max(n.depth() if n else 0 for n in (self.left, self.right))


def build(n):
    s = 0
    for i in range(n):
        p = Plain(i)
        q = Plain(i, 1, 5, 6, c=2, z=9)
        s += p.a + p.b + p.c + len(q.rest) + len(q.more) + q.c
    return s


def hierarchy(n):
    kinds = [Base, Derived, Third]
    s = 0
    for i in range(n):
        o = kinds[i % 3](i)
        s += o.value() + isinstance(o, Derived) + (type(o) is Third)
    return s, Base.made


def defaults(n):
    s = 0
    for i in range(n):
        o = NoInit()
        s += o.k
        if i == n // 2:
            NoInit.k = 0.5
        o.k = i
        s += o.k
    return s


def pooled(n):
    for i in range(n):
        New(i)
    return [o.k for o in New.pool.values()]


def pairs(n):
    s = 0
    for i in range(n):
        a, b = Slots(i, i + 1), Slots(i * 0.5, "t")
        a.x, a.y = a.y, a.x
        s += a.x - a.y + b.x + len(b.y)
    return s


def tree(n):
    root, k = Node(500), 7
    for _ in range(n):
        k = k * 1103515245 + 12345 & 0x3FF
        root.insert(k)
    keys = list(root.walk())
    return len(keys), keys == sorted(keys), root.depth() > 5


def failing(n):
    class Fails:
        def __init__(self, k):
            self.k = k
            if k % 5 == 0:
                raise ValueError(k)

    good = bad = 0
    for i in range(n):
        try:
            good += Fails(i).k
        except ValueError as error:
            bad += error.args[0]
    return good, bad


def wrong_arguments(n):
    texts = {}
    for i in range(n):
        try:
            (Slots, Base, NoInit, Plain)[i % 4](*range(i % 5 and 3))
        except TypeError as error:
            texts[str(error)] = texts.get(str(error), 0) + 1
    return sorted(texts.items())


def made_by_type(n):
    s = 0
    for i in range(n):
        cls = type(f"C{i % 3}", (Base,), {"value": lambda self, i=i: self.n + i})
        s += cls(1).value() + len(cls.__name__)
    return s


def linked(n):
    class Cell:
        def __init__(self, head, tail):
            self.head, self.tail = head, tail

        def __len__(self):
            return 1 + (len(self.tail) if self.tail else 0)

        def map(self, f):
            return Cell(f(self.head), self.tail.map(f) if self.tail else None)

        def __iter__(self):
            while self:
                yield self.head
                self = self.tail

        def __bool__(self):
            return True

    lst = None
    for i in range(n):
        lst = Cell(i, lst)
    return len(lst), sum(lst.map(lambda v: v * 2)), next(iter(lst))


print(build(1000), hierarchy(1500), defaults(1200), pooled(1500), pairs(1500), tree(600), failing(1200), made_by_type(300), linked(200), sep="\n")
for text, count in wrong_arguments(1000):
    print(count, text)
