# Copies of builtin objects: what is shared, what is new, cycles, the memo.
import copy
import functools
import types


def function():
    pass


def generator():
    yield


inner = [1, 2]
for original in ([inner, 3], {"k": inner}, (inner, 4), {1, 2}, frozenset([3]), "text", b"bytes", 5, 2.5, None, ...,
                 range(3), slice(1, None), int, function, len, NotImplemented):
    shallow, deep = copy.copy(original), copy.deepcopy(original)
    print(type(original).__name__, shallow == original, shallow is original, deep == original, deep is original)

pair = copy.copy([inner, inner])
print(pair[0] is inner, pair[0] is pair[1])
pair = copy.deepcopy([inner, inner, {"again": inner}])
print(pair[0] is inner, pair[0] is pair[1], pair[2]["again"] is pair[0])
flat = (1, "a", (2, None))
print(copy.deepcopy(flat) is flat, copy.deepcopy((flat, inner))[0] is flat)

cycle = [1]
cycle.append(cycle)
twin = copy.deepcopy(cycle)
print(twin, twin[1] is twin, twin is not cycle)
knot = ([],)
knot[0].append(knot)
twin = copy.deepcopy(knot)
print(twin, twin[0][0] is twin, twin is not knot)
table = {}
table["self"] = table
twin = copy.deepcopy(table)
print(twin, twin["self"] is twin)

memo = {}
deep = copy.deepcopy([inner], memo)
print(memo[id(inner)] is deep[0], memo[id(memo)][0] is inner)
substitute = ["substitute"]
print(copy.deepcopy([inner, 1], {id(inner): substitute}))

error = ValueError("message", [1])
error.extra = inner
shallow, deep = copy.copy(error), copy.deepcopy(error)
print(repr(shallow), shallow.extra is inner, shallow.args[1] is error.args[1])
print(repr(deep), deep.extra, deep.extra is inner, deep.args[1] is error.args[1])
space = types.SimpleNamespace(a=inner, b=1)
print(copy.copy(space), copy.copy(space).a is inner, copy.deepcopy(space).a is inner)
call = functools.partial(sorted, inner, reverse=True)
print(copy.copy(call)(), copy.deepcopy(call)(), copy.deepcopy(call).args[0] is inner)
print(copy.deepcopy(slice(inner, 2)).start is inner)

for bad in (generator(), types, {}.keys(), (i for i in ()), types.CellType(1)):
    for how in (copy.copy, copy.deepcopy, lambda x: copy.deepcopy([x])):
        try:
            how(bad)
        except TypeError as e:
            print(type(e).__name__, e)
try:
    copy.replace(3, real=4)
except TypeError as e:
    print(type(e).__name__, e)
for misuse in (lambda: copy.copy(), lambda: copy.deepcopy(), lambda: copy.replace(), lambda: copy.replace(1, 2)):
    try:
        misuse()
    except TypeError as e:
        print(type(e).__name__, e)
print(copy.Error is copy.error, issubclass(copy.Error, Exception), copy.__all__)
print(copy.copy(function.__code__) is function.__code__, copy.deepcopy(function.__code__) is function.__code__)
