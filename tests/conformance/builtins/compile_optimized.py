# What compile leaves out when it is asked to optimise.
src = '''"module doc"
assert 0, "m"
print(__debug__)
if __debug__: print("debug")
else: print("optimised")
def f():
    "fdoc"
    assert False
    return __debug__
class C:
    "cdoc"
    x = 1
def g():
    "only doc"
def h():
    assert (1, "x") if 0 else 1
    return 2
print(f.__doc__, C.__doc__, g.__doc__, h(), f.__code__.co_consts, g())
'''
for o in (1, 2):
    ns = {}
    exec(compile(src, "o", "exec", optimize=o), ns)
    print(ns.get("__doc__"), "__doc__" in ns, vars(ns["C"]).get("__doc__", "absent"), ns["f"]())
for o in (-1, 0):
    try: exec(compile(src, "o", "exec", optimize=o), {})
    except AssertionError as e: print(e)
