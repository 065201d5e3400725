print("raises begins")


def check(value):
    if value > 1:
        raise ValueError(f"too big: {value}")


def main():
    check(1)
    check(2)


main()
