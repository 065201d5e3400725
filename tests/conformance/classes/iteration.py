"""Iteration by __iter__, __next__ and __getitem__."""

class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(5)), [*It(2)], max(It(4)), 2 in It(4))
a, b, *c = It(5); print(a, b, c)
class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Old()), 4 in Old(), dict(zip("ab", Old())))
