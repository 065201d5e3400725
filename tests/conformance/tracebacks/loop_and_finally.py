# Uncaught from a loop whose finally and with run first, with a raise in the handler that replaces it, shown as context.
class Log:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("close", self.name, kind.__name__ if kind else None)


def work(items):
    done = []
    for item in items:
        with Log(item):
            try:
                done.append(10 // len(item))
            except ZeroDivisionError:
                print("empty after", done)
                raise LookupError(f"no {item!r}")
            finally:
                print("finally", item)
    return done


print(work(["a", "bb"]))
print(work(["ccc", "", "never"]))
