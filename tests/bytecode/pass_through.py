def first(x):
    def second():
        def third():
            return x

        return third

    return second
