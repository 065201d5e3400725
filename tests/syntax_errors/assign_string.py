x = "a" = y
