print("counter is run")
value = 0
log = []


def up(n=1):
    global value
    value += n
    log.append(value)
    return value


def reset():
    global value, fresh
    value, fresh = 0, True


class Holder:
    shared = log

    def read(self):
        return value
