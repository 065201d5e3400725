# Dicts at work: grouping, inverting, counting, joining, pivoting, diffing, nesting and flattening.
rows = [
    {"name": "Ann", "team": "red", "score": 31, "tags": ["fast", "tall"]},
    {"name": "Bob", "team": "blue", "score": 17, "tags": []},
    {"name": "Cid", "team": "red", "score": 25, "tags": ["tall"]},
    {"name": "Dot", "team": "green", "score": 42, "tags": ["fast"]},
    {"name": "Eve", "team": "blue", "score": 17, "tags": ["fast", "new"]},
]


def group(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row["name"])
    return groups


def invert(table):
    result = {}
    for key, values in table.items():
        for value in values:
            result[value] = (*result.get(value, ()), key)
    return result


print(group(rows, "team"), group(rows, "score"))
print(invert({row["name"]: row["tags"] for row in rows}))
totals = {}
for row in rows:
    total, count, best = totals.get(row["team"], (0, 0, None))
    totals[row["team"]] = (total + row["score"], count + 1, max(best or row["score"], row["score"]))
for team, (total, count, best) in sorted(totals.items(), key=lambda item: (-item[1][0], item[0])):
    print(f"{team:<6}{total:>4}{count:>3}{best:>4}{total / count:8.2f}")


def flatten(value, prefix=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flatten(inner, f"{prefix}.{key}" if prefix else str(key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from flatten(inner, f"{prefix}[{index}]")
    else:
        yield prefix, value


nested = {"a": {"b": [1, {"c": 2}], "d": {}}, "e": [[3], []], 5: None}
flat = dict(flatten(nested))
print(flat)


def difference(old, new):
    return {
        "added": {k: new[k] for k in new.keys() - old.keys()},
        "removed": sorted(old.keys() - new.keys()),
        "changed": {k: (old[k], new[k]) for k in sorted(old.keys() & new.keys()) if old[k] != new[k]},
    }


print(difference({"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 4, "d": 5}))


def merge(left, right):
    result = dict(left)
    for key, value in right.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            value = merge(result[key], value)
        result[key] = value
    return result


base = {"x": {"y": 1, "z": {"w": 2}}, "k": 0}
print(merge(base, {"x": {"y": 5, "z": {"v": 3}}, "n": {}}), base)
letters = {}
for char in "the quick brown fox jumps over the lazy dog":
    if char != " ":
        letters[char] = letters.get(char, 0) + 1
print(sorted(letters.items(), key=lambda kv: (-kv[1], kv[0]))[:6], len(letters), sum(letters.values()), max(letters, key=letters.get))
pivot = {}
for row in rows:
    for tag in row["tags"] or ["none"]:
        pivot.setdefault(tag, {}).setdefault(row["team"], 0)
        pivot[tag][row["team"]] += row["score"]
print(pivot)
grid = {(x, y): x * y for x in range(4) for y in range(4) if (x + y) % 2}
print(grid, {k: v for k, v in grid.items() if v > 2}, sum(grid.values()), {y: sum(v for (a, b), v in grid.items() if b == y) for y in range(4)})
