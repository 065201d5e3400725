[(lambda: (i := 1)) for j in (lambda: (x := 1), 2)]
