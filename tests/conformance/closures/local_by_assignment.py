"""Assignment without a declaration makes a local; reading it first is UnboundLocalError."""


def report(function, *args):
    try:
        print(function.__name__, function(*args))
    except UnboundLocalError as error:
        print(function.__name__, type(error).__name__, error)


def make():
    total = 10

    def augmented():
        total += 1
        return total

    def read_then_assign():
        print("reading")
        value = total
        total = 5
        return value

    def assign_in_branch(flag):
        if flag:
            total = 1
        return total

    def loop_target():
        for total in []:
            pass
        return total

    def handler_name():
        try:
            raise ValueError
        except ValueError as total:
            pass
        return total

    def only_own():
        total = 3
        return total

    report(augmented)
    report(read_then_assign)
    report(assign_in_branch, True)
    report(assign_in_branch, False)
    report(loop_target)
    report(handler_name)
    report(only_own)
    print(augmented.__closure__, total)


make()
