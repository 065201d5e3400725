# The lists of opcodes agree with the instructions that run.
import dis


def f(a, b=1):
    def g():
        return a + c
    for c in range(b):
        if a is None or a < c:
            g.attribute = len
    return g, 5


def used(kind):
    names = set()
    for code in (f.__code__, *(const for const in f.__code__.co_consts if hasattr(const, "co_code"))):
        names.update(i.opname for i in dis.get_instructions(code) if i.opcode in kind)
    return names


for name in ("hasconst", "hasname", "hasjump", "haslocal", "hasfree", "hascompare", "hasarg"):
    kind = getattr(dis, name)
    print(name, isinstance(kind, list), all(op in dis.hasarg for op in kind), bool(used(kind)))
print({"LOAD_CONST"} <= used(dis.hasconst), {"STORE_ATTR", "LOAD_GLOBAL"} <= used(dis.hasname))
print("FOR_ITER" in used(dis.hasjump), "STORE_FAST" in {dis.opname[op] for op in dis.haslocal})
print("LOAD_DEREF" in used(dis.hasfree), used(dis.hascompare), dis.cmp_op)
print(sorted(set(dis.hasjrel) | set(dis.hasjabs)) == sorted(dis.hasjump), dis.hasexc == [] or len(dis.hasexc) > 0)
print(all(dis.opname[number] == name for name, number in dis.opmap.items() if number < 256))
print(all(i.arg is None or i.opcode in dis.hasarg for i in dis.get_instructions(f)))
print([line for _, line in dis.findlinestarts(f.__code__) if line is not None][:4])
print({dis.COMPILER_FLAG_NAMES[1 << bit] for bit in (0, 1, 2, 3, 4, 5, 7, 8, 9)} >= {"OPTIMIZED", "NESTED", "COROUTINE"})
print(dis.pretty_flags(3), dis.pretty_flags(f.__code__.co_flags), dis.pretty_flags(0))
