# The code of generators.
import dis


def simple(a):
    b = yield a
    return b


def tries(it):
    try:
        yield from it
    except ValueError:
        yield


def names(function):
    return [i.opname for i in dis.get_instructions(function)]


print(names(simple))
print(names(tries))
print([(i.opname, i.arg) for i in dis.get_instructions(tries) if i.opname in ("RESUME", "YIELD_VALUE")])
print([i.argrepr for i in dis.get_instructions(simple) if i.opname == "CALL_INTRINSIC_1"])
print(simple.__code__.co_flags, tries.__code__.co_flags, (lambda: (yield)).__code__.co_flags)
print(list(simple.__code__.co_positions())[:3])
print(names(lambda: (yield 1)))
e = (x for x in "abc" if x)
print(e.gi_code.co_varnames, e.gi_code.co_flags, e.gi_code.co_name, e.gi_code.co_argcount, e.gi_code.co_consts)
print(simple.__code__.co_stacksize, tries.__code__.co_varnames)
for line in dis.code_info(simple).split("\n"):
    if line.startswith("Flags"):
        print(line)
