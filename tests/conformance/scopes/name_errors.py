"""NameError and UnboundLocalError texts."""


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except UnboundLocalError as error:
        print(f.__name__, "UnboundLocalError:", error)
    except NameError as error:
        print(f.__name__, "NameError:", error, error.args, error.name)


def missing():
    return undefined


def missing_call():
    return undefined_function(1)


def missing_attribute():
    return module.attribute


def delete_missing():
    del nowhere


def delete_global():
    global nowhere
    del nowhere


def before():
    value = early
    early = 1
    return value


def deleted():
    x = 1
    del x
    return x


def twice_deleted():
    x = 1
    del x
    del x


def conditional(flag):
    if flag:
        y = 1
    return y


def augmented():
    z += 1


def own_name():
    len = len("abc")
    return len


def in_comprehension():
    return [undefined for _ in range(1)]


def in_default():
    return lambda a=undefined: a


def with_del_in_loop():
    for i in range(3):
        if i == 1:
            del i
            return i


for f in (missing, missing_call, missing_attribute, delete_missing, delete_global, before, deleted):
    attempt(f)
for f in (twice_deleted, augmented, own_name, in_comprehension, in_default, with_del_in_loop):
    attempt(f)
attempt(conditional, True)
attempt(conditional, False)
try:
    del module_level
except NameError as error:
    print(error)
