def f():
    pass


for f() in range(3):
    pass
