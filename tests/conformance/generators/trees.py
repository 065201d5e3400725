# Walking trees with yield from.
def insert(tree, key):
    if tree is None:
        return [None, key, None]
    left, value, right = tree
    if key < value:
        tree[0] = insert(left, key)
    elif key > value:
        tree[2] = insert(right, key)
    return tree


def in_order(tree):
    if tree is not None:
        yield from in_order(tree[0])
        yield tree[1]
        yield from in_order(tree[2])


def pre_order(tree):
    if tree is not None:
        yield tree[1]
        for side in (tree[0], tree[2]):
            yield from pre_order(side)


def levels(tree):
    row = [tree]
    while row:
        yield [node[1] for node in row]
        row = [side for node in row for side in (node[0], node[2]) if side]


def paths(tree, path=()):
    if tree is None:
        return 0
    path += (tree[1],)
    if tree[0] is None and tree[2] is None:
        yield path
        return 1
    left = yield from paths(tree[0], path)
    right = yield from paths(tree[2], path)
    return left + right


def leaves(tree):
    count = yield from paths(tree)
    yield f"{count} leaves"


tree = None
for key in [50, 20, 70, 10, 30, 60, 80, 25, 35, 5, 65]:
    tree = insert(tree, key)
print(list(in_order(tree)))
print(list(pre_order(tree)))
print(list(levels(tree)))
print(list(leaves(tree)))


def same_fringe(a, b):
    a, b = in_order(a), in_order(b)
    for x in a:
        if next(b, None) != x:
            return False
    return next(b, None) is None


other = None
for key in sorted(in_order(tree)):
    other = insert(other, key)
print(same_fringe(tree, other), same_fringe(tree, insert(other, 1)))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4, []], 5]], [[6]], "seven"])))
