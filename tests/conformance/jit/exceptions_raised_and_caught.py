# Exceptions of every origin raised and caught in hot code, with finally, else, nested handlers and retries.
class Retry(Exception):
    def __init__(self, n):
        super().__init__(n)
        self.n = n


def risky(i):
    if i % 7 == 0:
        raise Retry(i)
    if i % 11 == 0:
        return 1 // 0
    if i % 13 == 0:
        return [][i]
    if i % 17 == 0:
        return {}[i]
    if i % 19 == 0:
        return None.x
    return i


def run(n):
    counts = {}
    total = finals = elses = 0
    for i in range(1, n):
        try:
            value = risky(i)
        except Retry as error:
            total += error.n
            key = "retry"
        except (IndexError, KeyError) as error:
            key = type(error).__name__
        except ArithmeticError as error:
            key = str(error)
        except Exception as error:
            key = repr(error)
        else:
            elses += 1
            total += value
            key = "fine"
        finally:
            finals += 1
        counts[key] = counts.get(key, 0) + 1
    return counts, total, elses, finals


print(run(3000))


def nested(n):
    log = [0] * 5
    for i in range(n):
        try:
            try:
                try:
                    if i % 3 == 0:
                        raise ValueError(i)
                    log[0] += 1
                finally:
                    log[1] += 1
            except KeyError:
                log[2] += 1000
        except ValueError as error:
            log[2] += error.args[0]
            try:
                raise TypeError from error
            except TypeError as inner:
                log[3] += inner.__cause__ is error and inner.__context__ is error
        else:
            log[4] += 1
    return log


print(nested(2000))


def leave(n):
    out = []
    for i in range(n):
        try:
            if i == n - 2:
                return out[-3:], i
            if i % 2:
                continue
            out.append(i)
        finally:
            if i % 500 == 0:
                out.append("f")
    return None


print(leave(2000))


def deep(n, k):
    if k == 0:
        raise Retry(n)
    try:
        return deep(n, k - 1) + 1
    finally:
        deep.count += 1


deep.count = 0
caught = 0
for i in range(300):
    try:
        deep(i, 8)
    except Retry as error:
        caught += error.n
print(caught, deep.count)


def stops(n):
    total = 0
    for i in range(n):
        it = iter(range(i % 4))
        while True:
            try:
                total += next(it)
            except StopIteration:
                break
    return total


print(stops(1500))


def reraise(n):
    seen = 0
    for i in range(n):
        try:
            try:
                int("x" if i % 2 else str(i))
            except ValueError:
                seen += 1
                raise
        except ValueError as error:
            if "invalid literal" not in str(error):
                print("?")
    return seen


print(reraise(1500))


def context_chain(n):
    last = None
    for i in range(n):
        try:
            raise ValueError(i)
        except ValueError as error:
            assert error.__context__ is None
            last = error
    return last.args, last.__traceback__.tb_lineno > 100, last.__traceback__.tb_next


print(context_chain(1000))


def checked(xs):
    s = 0
    for x in xs:
        assert x >= 0, f"negative: {x}"
        s += x
    return s


print(checked(range(2000)))
try:
    checked(list(range(1500)) + [-1])
except AssertionError as error:
    print(error)
