x = "inner"
