def f(items):
    for item in items:
        try:
            if item:
                continue
            if item is None:
                break
            return item
        finally:
            print(item)
    else:
        print("none")
