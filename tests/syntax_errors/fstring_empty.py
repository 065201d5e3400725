print(f"a {} b")
