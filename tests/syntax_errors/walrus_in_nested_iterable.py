[i for i in [j := 2 for j in range(3)]]
