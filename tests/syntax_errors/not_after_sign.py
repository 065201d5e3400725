print(1 + - not x)
