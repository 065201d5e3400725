# An error in a generator expression.
table = {"a": 1}
keys = ["a", "b"]
print(sorted(table[key] for key in keys if
             key != "c"))
