print(f"{1 # comment}")
