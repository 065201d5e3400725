"""An uncaught exception out of compiled code has the whole traceback."""


def make(limit):
    def check(i):
        if i >= limit:
            return [0][i]
        return i

    def loop(n):
        total = 0
        for i in range(n):
            total += check(i) * 2
        return total

    return loop


def main():
    loop = make(4000)
    print(loop(3000), loop(4000))
    return loop(6000)


main()
