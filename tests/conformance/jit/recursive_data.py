# Recursive structures made, walked and rewritten in hot code: expression trees, tries, linked lists, graphs with cycles, ropes.
class Trie:
    def __init__(self):
        self.next, self.count = {}, 0

    def add(self, word):
        node = self
        for ch in word:
            node = node.next.setdefault(ch, Trie())
        node.count += 1

    def words(self, prefix=""):
        if self.count:
            yield prefix, self.count
        for ch in sorted(self.next):
            yield from self.next[ch].words(prefix + ch)

    def size(self):
        return 1 + sum(n.size() for n in self.next.values())


def expression(depth, k=1):
    if depth == 0:
        return k % 7 + 1
    return ("+*-"[k % 3], expression(depth - 1, k * 2), expression(depth - 1, k * 2 + 1))


def value(e):
    if not isinstance(e, tuple):
        return e
    op, a, b = e
    a, b = value(a), value(b)
    return a + b if op == "+" else a * b if op == "*" else a - b


def rewrite(e):
    match e:
        case ("+", a, b) if a == b:
            return ("*", 2, rewrite(a))
        case (op, a, b):
            return (op, rewrite(a), rewrite(b))
        case _:
            return e


def size(e):
    return 1 + size(e[1]) + size(e[2]) if isinstance(e, tuple) else 1


class Rope:
    def __init__(self, left, right=None):
        self.left, self.right = left, right
        self.length = len(left) + (len(right) if right is not None else 0)

    def __len__(self):
        return self.length

    def __add__(self, other):
        return Rope(self, other)

    def __getitem__(self, i):
        node = self
        while isinstance(node, Rope):
            if node.right is None or i < len(node.left):
                node = node.left
            else:
                i -= len(node.left)
                node = node.right
        return node[i]

    def __str__(self):
        parts, stack = [], [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Rope):
                if node.right is not None:
                    stack.append(node.right)
                stack.append(node.left)
            else:
                parts.append(node)
        return "".join(parts)


class Node:
    def __init__(self, name):
        self.name, self.out = name, []


def graph(n):
    nodes = [Node(i) for i in range(n)]
    for i, node in enumerate(nodes):
        node.out += [nodes[(i * 3 + 1) % n], nodes[(i * i + 2) % n], nodes[(i + 1) % n]]
    return nodes


def reachable(start):
    seen, stack, order = {start}, [start], 0
    while stack:
        node = stack.pop()
        order = (order * 31 + node.name) % 1_000_003
        for other in node.out:
            if other not in seen:
                seen.add(other)
                stack.append(other)
    return len(seen), order


def shortest(nodes, a, b):
    level, seen, steps = [nodes[a]], {nodes[a]}, 0
    while level:
        if nodes[b] in level:
            return steps
        level = [o for node in level for o in node.out if o not in seen and not seen.add(o)]
        steps += 1


def reverse(lst):
    out = None
    while lst:
        head, lst = lst
        out = (head, out)
    return out


def build(n):
    lst = None
    for i in range(n):
        lst = (i, lst)
    return lst


def merge(a, b):
    out = []
    while a and b:
        if a[0] <= b[0]:
            x, a = a
        else:
            x, b = b
        out.append(x)
    rest = a or b
    while rest:
        x, rest = rest
        out.append(x)
    return out


def fold(lst, f, acc):
    while lst:
        acc, lst = f(acc, lst[0]), lst[1]
    return acc


t = Trie()
k = 1
for i in range(400):
    k = k * 48271 % 2147483647
    t.add("".join("abc"[k >> s & 3 if (k >> s & 3) < 3 else 0] for s in range(0, 2 + k % 6 * 2, 2)))
print(t.size(), list(t.words())[:5], sum(n for _, n in t.words()))
e = expression(9)
print(value(e), size(e), size(rewrite(e)), value(rewrite(e)) == value(e), value(expression(6, 5)))
rope = Rope("start")
for i in range(300):
    rope = rope + str(i) if i % 2 else Rope(f"<{i}>", rope)
print(len(rope), str(rope)[:20], sum(ord(rope[i * 7 % len(rope)]) for i in range(300)), len(str(rope)) == len(rope))
nodes = graph(200)
print(reachable(nodes[0]), reachable(nodes[77]), [shortest(nodes, 0, b) for b in (1, 50, 199)])
lst = build(2000)
print(reverse(lst)[0], fold(reverse(lst), lambda a, x: (a * 3 + x) % 10007, 1), merge(reverse(build(500)), reverse(build(300)))[-3:], fold(build(100), lambda a, x: f"{x}{a}"[:12], ""))
