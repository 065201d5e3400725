# What a program hears of the collections that it asks for.
import gc
import sys

gc.collect()
heard = []


def callback(phase, info):
    heard.append((phase, info["generation"], sorted(info)))


def failing(phase, info):
    raise ValueError(phase)


gc.disable()
gc.callbacks.append(callback)
gc.collect()
gc.collect(1)
print(*heard, sep="\n")
gc.callbacks.append(failing)
sys.unraisablehook = lambda args: print("unraisable", repr(args.exc_value), args.object is failing)
gc.collect()
gc.callbacks.clear()
gc.collect()
print(len(heard), gc.garbage, gc.get_debug(), gc.set_debug(0))
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
print([sorted(row) for row in gc.get_stats()], gc.isenabled(), gc.get_freeze_count())
for wrong in (lambda: gc.set_debug("a"), lambda: gc.collect(3), lambda: gc.collect("a"), lambda: gc.set_threshold("a")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
