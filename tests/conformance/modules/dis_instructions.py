"""dis.get_instructions and dis.Bytecode: the closure instructions, by opname and argument."""

import dis


def outer(a):
    b = 2

    def inner(c):
        nonlocal b
        b = a + c
        return b

    return inner


def opnames(f):
    return [i.opname for i in dis.get_instructions(f)]


inner = outer(1)
closure_ops = {"MAKE_CELL", "COPY_FREE_VARS", "LOAD_DEREF", "STORE_DEREF", "DELETE_DEREF"}
for f in (outer, inner):
    print(f.__name__, [(i.opname, i.argval) for i in dis.get_instructions(f) if i.opname in closure_ops])
print(
    "MAKE_FUNCTION" in opnames(outer),
    "MAKE_FUNCTION" in opnames(inner),
    "COPY_FREE_VARS" in opnames(inner),
    "COPY_FREE_VARS" in opnames(outer),
)


def deletes():
    x = 1
    f = lambda: x
    del x
    return f


print([(i.opname, i.argval) for i in dis.get_instructions(deletes) if "DEREF" in i.opname or i.opname == "MAKE_CELL"])


def plain(x):
    y = x
    return y


print([n for n in opnames(plain) if n in closure_ops], opnames(plain)[-1])
print(type(list(dis.get_instructions(plain))[0]).__name__, [i.opname for i in dis.Bytecode(plain)] == opnames(plain))
offsets = [i.offset for i in dis.get_instructions(inner)]
print(offsets == sorted(offsets), offsets[0])
lines = []
for i in dis.get_instructions(inner):
    if i.positions.lineno is not None and i.positions.lineno not in lines:
        lines.append(i.positions.lineno)
print(sorted([n - inner.__code__.co_firstlineno for n in lines]))
