# Generators over text: lines, fields, records, grouping, windows, merging, folding; laziness shown by what was read.
SOURCE = """# id, name, team, score
1, ann, red, 10
2, bob, blue, 7

3, cid, red, x
4, dot, green
5, eve, blue, 12
# end
6, fay, red, 5
"""
read = []


def lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        read.append(number)
        yield number, line


def meaningful(numbered):
    for number, line in numbered:
        if line.strip() and not line.startswith("#"):
            yield number, line


def fields(numbered, names):
    for number, line in numbered:
        values = [v.strip() for v in line.split(",")]
        if len(values) != len(names):
            error = yield number, ValueError(f"line {number}: {len(values)} fields")
            if error == "stop":
                return "stopped"
            continue
        yield number, dict(zip(names, values))
    return "all read"


def typed(records, **kinds):
    result = None
    while True:
        try:
            number, record = records.send(result) if result else next(records)
        except StopIteration as stop:
            return stop.value
        result = None
        if isinstance(record, ValueError):
            result = yield record
            continue
        try:
            yield {k: kinds.get(k, str)(v) for k, v in record.items()}
        except ValueError as error:
            yield ValueError(f"line {number}: {error}")


def pipeline(text):
    return typed(fields(meaningful(lines(text)), ["id", "name", "team", "score"]), id=int, score=int)


def drain(g, answer=None):
    out, errors = [], []
    send = None
    while True:
        try:
            item = g.send(send)
        except StopIteration as stop:
            return out, errors, stop.value
        send = None
        if isinstance(item, ValueError):
            errors.append(str(item))
            send = answer if "fields" in str(item) else None
        else:
            out.append(item["name"])


g = pipeline(SOURCE)
print(read, next(g), read)
print(drain(g), read)
print(drain(pipeline(SOURCE), "stop"), drain(pipeline("")), drain(pipeline("# only\n\n")))


def group(records, key):
    groups = {}
    for r in records:
        groups.setdefault(r[key], []).append(r)
        yield {k: len(v) for k, v in groups.items()}


good = [r for r in pipeline(SOURCE) if not isinstance(r, ValueError)]
print(list(group(good, "team")))


def window(xs, n):
    buffer = []
    for x in xs:
        buffer.append(x)
        if len(buffer) == n:
            yield tuple(buffer)
            del buffer[0]


def chunks(xs, test):
    chunk = []
    for x in xs:
        if test(x):
            if chunk:
                yield chunk
            chunk = []
        else:
            chunk.append(x)
    if chunk:
        yield chunk


def merge(*sources):
    heads = {}
    sources = [iter(s) for s in sources]
    for i, s in enumerate(sources):
        for head in s:
            heads[i] = head
            break
    while heads:
        i = min(heads, key=lambda k: (heads[k], k))
        yield heads.pop(i)
        for head in sources[i]:
            heads[i] = head
            break


def scan(f, xs, acc):
    for x in xs:
        acc = f(acc, x)
        yield acc


def tee_lines(xs, log):
    for x in xs:
        log.append(x)
        yield x


print(list(window("abcde", 3)), list(window([1], 2)), list(chunks("ab--c-d", lambda c: c == "-")), "".join(merge("ace", "bdf", "", "aab")), list(scan(lambda a, x: a + [x], "ab", [])), list(scan(max, [3, 1, 4, 1, 5], 0)))
log = []
print([w for w, _ in zip(tee_lines("abcdef", log), range(2))], log)
words = (w for _, line in meaningful(lines(SOURCE)) for w in line.replace(",", " ").split())
print(next(words), next(words), sum(1 for _ in words), next(words, "empty"))


def indent_tree(text):
    root, stack = [], []
    stack.append((-1, root))
    for line in text.splitlines():
        depth = len(line) - len(line.lstrip())
        while stack[-1][0] >= depth:
            stack.pop()
        children = []
        stack[-1][1].append((line.strip(), children))
        stack.append((depth, children))
    return root


def walk(tree, path=()):
    for name, children in tree:
        yield "/".join((*path, name))
        yield from walk(children, (*path, name))


print(list(walk(indent_tree("a\n  b\n    c\n  d\ne\n    f\n  g"))))
