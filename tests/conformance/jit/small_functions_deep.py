# Functions of a few instructions are inlined however deep the calls around them are, and whatever they are found to be.

class Node:
    def __init__(self, value):
        self.value = value

    def itself(self):
        return self

    def get(self):
        return self.value

    def is_node(self):
        return True

    def through(self):
        return self.get()


def a(n): return b(n.itself()) + 1
def b(n): return c(n.itself()) * 2 - n.get()
def c(n): return d(n.itself()) + (1 if n.is_node() else 2)
def d(n): return e(n.itself()) - n.through()
def e(n): return f(n.itself()) + n.itself().itself().get()
def f(n): return g(n.itself()) * 3 + n.itself().through()
def g(n): return n.itself().itself().through() + n.get()


def run(values):
    total = 0
    for value in values:
        total += a(Node(value))
    return total


print(run(range(2000)))
print(run([0.5, 1] * 700))


# What a small function at the bottom does fails, or is another one.
def failing(values):
    count = 0
    for value in values:
        try:
            count += a(Node(value))
        except TypeError as error:
            count += len(str(error))
    return count


print(failing([3] * 1500 + ["x", None, 4, True, 2 ** 80, [1]] + [5] * 20))
Node.itself = lambda self: Node(self.value + 1)
print(run(range(2000)))


class Other(Node):
    def is_node(self):
        return False

    def get(self):
        raise KeyError(self.value)


def mixed(n):
    total = 0
    for i in range(n):
        try:
            total += c(Other(i) if i % 400 == 399 else Node(i))
        except KeyError as error:
            total -= error.args[0]
    return total


print(mixed(3000))


# Small functions that call one another without end.
def ping(n): return pong(n)
def pong(n): return ping(n)
def count_down(n): return n and count_down(n - 1)


def endless(n):
    failed = 0
    for i in range(n):
        try:
            ping(i)
        except RecursionError:
            failed += 1
    return failed


for i in range(1000):
    count_down(20)
print(endless(12), count_down(500))
