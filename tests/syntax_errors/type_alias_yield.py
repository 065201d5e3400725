def f():
    type X[T: (int, (yield))] = T
