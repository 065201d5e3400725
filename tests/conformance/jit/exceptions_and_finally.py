"""`finally` in hot code: after exceptions, returns, breaks and continues; what it raises and returns itself."""


def risky(i):
    if i % 3 == 0:
        raise KeyError(i)
    if i % 7 == 0:
        raise ValueError(i)
    return i


def counted(n):
    done = cleaned = caught = 0
    for i in range(n):
        try:
            try:
                done += risky(i)
            finally:
                cleaned += 1
        except KeyError as error:
            caught += error.args[0]
        except ValueError:
            caught += 1
    return done, cleaned, caught


def returns(i, log):
    try:
        return risky(i)
    except KeyError:
        return -i
    finally:
        log[0] += 1


def swallows(i):
    for _ in (1,):
        try:
            risky(i)
        finally:
            break
    return i


def overrides(i):
    while True:
        try:
            return risky(i)
        finally:
            if i % 2:
                break
    return "broken"


def continues(n):
    out = 0
    for i in range(n):
        try:
            risky(i)
            if i % 2:
                continue
            out += 1
        except KeyError:
            if i % 2:
                continue
            out += 10
        except ValueError:
            if i > n - 8:
                break
            out += 100
        finally:
            out += 1000
    else:
        return "else", out
    return "break", out


def loops(n):
    log = [0]
    results = [returns(i, log) if i % 7 or i % 3 == 0 else None for i in range(n)]
    broken = sum(swallows(i) for i in range(n))
    ends = {}
    for i in range(n):
        try:
            end = overrides(i)
        except (KeyError, ValueError) as error:
            end = type(error).__name__
        ends[end if type(end) is str else "value"] = ends.get(end if type(end) is str else "value", 0) + 1
    return results[-5:], log, broken, ends


print(counted(3000), continues(3000))
print(loops(1500))
