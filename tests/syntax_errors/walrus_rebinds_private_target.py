class C:
    [__x := 1 for __x in range(2)]
