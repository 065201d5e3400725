# Which operand makes the result of a set operation, what is called on subclasses, and in-place forms on aliases.
class S(set):
    def __repr__(self):
        return f"S{sorted(self)}"


class F(frozenset):
    def __repr__(self):
        return f"F{sorted(self)}"

    def __or__(self, other):
        return ("F.__or__", F(super().__or__(other)))

    def __ror__(self, other):
        return ("F.__ror__", F(frozenset(other) | frozenset(self)))


def show(*values):
    print(*(f"{type(v).__name__}{sorted(v)}" if type(v) in (set, frozenset) else v for v in values))


s, f, plain, frozen = S([1, 2]), F([2, 3]), {3, 4}, frozenset([1, 4])
show(s | plain, plain | s, s & frozen, frozen & s, s - plain, plain - s, s ^ frozen, frozen ^ s)
show(f | plain, plain | f, frozen | f, f | frozen, f & plain, plain & f, f - frozen, frozen - f)
show(s.union(f), s.copy(), f.copy(), s.intersection(plain), s.difference(plain), f.union([9]), frozenset(f), set(s))
s = {1, 2}
alias = s
s |= plain
show(alias, s, alias is s)
s -= s
show(alias)
alias ^= {1, 2, 3}
alias &= alias
show(alias)
alias ^= alias
show(alias)
other = f
f |= {7}
show(f, other)
frozen2 = frozen
frozen2 &= {1}
show(frozen, frozen2)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: {1}.__or__([1]))
attempt(lambda: {1}.__ror__({2}) == {1, 2})
attempt(lambda: {1}.__rsub__({2, 1}))
attempt(lambda: {1, 2}.__contains__([1]))
attempt(lambda: {frozenset([1])}.__contains__({1}))
attempt(lambda: {frozenset([1])}.remove({1}))
attempt(lambda: {frozenset([1])}.discard({1}))
attempt(lambda: {1}.remove({2}))
attempt(lambda: {1}.intersection(5))
attempt(lambda: {1}.difference([2], 5))
attempt(lambda: {1}.isdisjoint())
attempt(lambda: {1}.issubset(1))
attempt(lambda: set([1], [2]))
attempt(lambda: set(x=1))
attempt(lambda: frozenset([1]) - [1])
attempt(lambda: {1} <= [1])
attempt(lambda: {1} == [1])
attempt(lambda: {1}.update([2], 3))
attempt(lambda: {1}.pop(0))
attempt(lambda: {1}.union({}, (), "", [2]))
attempt(lambda: {1}.symmetric_difference())
attempt(lambda: -{1})
attempt(lambda: {1} * 2)
attempt(lambda: {1} + {2})
target = {1}
target.update()
target.update([2], (3,), {4: 5})
print(target, target.difference_update([1], [2]), target, target.intersection_update([3, 4], [4, 9]), target)
sets = [{1}, {1, 2}, {2}, {1, 2, 3}, set()]
print([[a < b for b in sets] for a in sets])
print([[a.isdisjoint(b) for b in sets] for a in sets])
print(sorted(sets, key=len), min(sets, key=len), set().union(*sets), set.intersection(*sets[:2]), {1, 2} > {2} > set())
