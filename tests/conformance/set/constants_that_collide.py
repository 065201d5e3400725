# The order of sets of constants whose hashes collide, some of them equal to others in the file.
print({-1, -2}, {-2, -1}, {-1, -2, 5}, {-2, -1, 5}, {5, -2, -1})
a = set([-1, -2, 5]); b = set([-2, -1, 5]); print(a, b, set(a), set(b), a | b, b | a, a.copy(), frozenset(a), frozenset(b))
c = {-1, -2, 5}; c.add(9); print(c, {*c}, c - {9}, c & {-1, -2}, c ^ {5})
def f(): return {-1, -2, 5, 8, 16, 24}
print(f(), [x for x in {-1, -2, 5}], -1 in {-2, -1, 7})
s = set(); s.update({-1, -2, 5}); print(s); s = {100}; s.update({-1, -2, 5}); print(s)
s = set(range(10)); s |= {-1,-2}; print(s)
print({0, 8, 16, 24}, {24, 16, 8, 0}, set({24,16,8,0}), {8, 0}, {0.5, -1, -2})
