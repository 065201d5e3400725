"""Loops that machine code enters in the middle, so that they have two entries: behind a `break`, and at their own header."""


def found(limit, rounds):
    last, missed = 0.5, 0
    seen = []
    for i in range(rounds):
        for j in range(1, 9):
            if sum([k * j for k in range(5)]) > limit + i:
                last = i + j
                break
        else:
            missed += 1
        seen.append((last, missed))
    return seen


def nested(limit, rounds):
    text, depth = "none", 0
    while rounds:
        rounds -= 1
        for outer in range(3):
            for inner in range(4):
                total = 0
                for k in range(6):
                    total += k * inner + outer
                if total > limit:
                    text = f"{outer}{inner}"
                    break
            else:
                depth += 1
                continue
            if text == "13":
                break
        limit = (limit * 7 + 3) % 61
    return text, depth, limit


print(found(30, 4), found(90, 3), found(75, 8))
for limit in (0, 20, 45, 60, 100):
    print(nested(limit, 5), nested(limit, 400), found(limit, 3)[-1])
print([found(limit, 200)[-1] for limit in range(0, 100, 7)])
print([nested(limit, 1500) for limit in range(0, 60, 17)])
