"""Objects whose `__iter__` is a generator function, under `for` and `yield from`."""


class A:
    def __iter__(self):
        yield 1
        yield 2
class B(A):
    def __iter__(self):
        yield from super().__iter__()
        yield 3
class C:
    def __iter__(self, n=2):
        yield n
class L(list):
    def __iter__(self):
        yield 'own'
class E:
    async def __iter__(self): yield 1
def g(x):
    yield from x
for x in (A(), B(), C(), L([5])):
    print(list(x), list(g(x)), [y for y in x])
for x in (E(),):
    for f in (lambda: list(g(x)), lambda: [y for y in x]):
        try: print(f())
        except TypeError as e: print(type(e).__name__, e)
