# Copies of itertools.count and repeat, which CPython 3.13 still makes, with a warning.
import copy
import itertools


class Own(itertools.count):
    pass


for make in (lambda: itertools.count(), lambda: itertools.count(5, 2), lambda: itertools.count(1.5), lambda: Own(3),
             lambda: itertools.count(2**70), lambda: itertools.repeat("x"), lambda: itertools.repeat("x", 3),
             lambda: itertools.repeat([], 0)):
    original = make()
    next(original, None)
    for copied in (copy.copy(original), copy.deepcopy(original)):
        print(copied, type(copied), next(copied, None), original)
    print(original.__reduce__()[1])

kept = []
print(next(copy.copy(itertools.repeat(kept))) is kept, next(copy.deepcopy(itertools.repeat(kept))) is kept)
