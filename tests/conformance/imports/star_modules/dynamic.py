def __getattr__(name):
    print("asked for", name)
    if name.startswith("dyn"):
        return name.upper()
    raise AttributeError(f"nothing called {name}")


fixed = 1
