value = lambda: (type X = int)
