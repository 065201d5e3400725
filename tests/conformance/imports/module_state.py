# The state of a module: one copy for all importers, values copied by from, rebinding from outside, deletion, new names.
import module_state_parts.counter as counter
from module_state_parts import counter as same
from module_state_parts import user
from module_state_parts.counter import Holder, up, value

print(counter is same, value, up(), up(5), value, counter.value, user.work(), user.value)
counter.value = 100
print(up(), Holder().read(), counter.log is Holder.shared, Holder.shared)
counter.up = lambda n=1: "replaced"
print(counter.up(), up(), user.up(), user.counter.up())
try:
    counter.fresh
except AttributeError as error:
    print(error)
counter.reset()
print(counter.fresh, counter.value, up())
del counter.value
try:
    up()
except NameError as error:
    print(error)
try:
    counter.value
except AttributeError as error:
    print(error)
counter.value = "text"
try:
    up()
except TypeError as error:
    print(error)
counter.new_name = 5
counter.__dict__["other"] = 6
print(counter.new_name, counter.other, vars(counter)["new_name"], up.__globals__ is vars(counter), "reset" in dir(counter))
counter.__dict__["value"] = 2
print(up(), getattr(counter, "value"), setattr(counter, "value", 7), up())


def shadow():
    import module_state_parts.counter as counter
    counter.local = True
    return counter.local


print(shadow(), counter.local, type(counter).__name__, counter.__name__, counter.__spec__ is not None if hasattr(counter, "__spec__") else True)
