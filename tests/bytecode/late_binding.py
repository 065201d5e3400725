def late():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    return functions


def early():
    functions = []
    for i in range(3):
        functions.append(lambda i=i: i)
    return functions
