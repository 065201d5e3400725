x = "abc \x4"
