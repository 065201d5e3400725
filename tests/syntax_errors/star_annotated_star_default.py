def f(*args: *b = (1,)): pass
