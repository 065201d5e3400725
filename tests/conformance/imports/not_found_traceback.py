# The last line of the traceback for a name that is nearly right.
try:
    from shop.prices import taxx
except ImportError as e:
    print(e)


def f():
    from shop import totale


f()
