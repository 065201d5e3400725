print("b begins")
import cycles_modules.a
import cycles_modules.a as a

try:
    a.A
except AttributeError as e:
    print(e)
try:
    from cycles_modules.a import A
except ImportError as e:
    print(e)
try:
    print(cycles_modules.a)
except AttributeError as e:
    print(e)
B = 2


def later():
    return a.A + cycles_modules.a.A


print("b ends")
