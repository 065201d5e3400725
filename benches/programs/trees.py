"""Binary trees without objects: a node is a closure over its two children, a leaf one over its value."""


def leaf(value):
    return lambda on_leaf, on_node: on_leaf(value)


def node(left, right):
    return lambda on_leaf, on_node: on_node(left, right)


def build(depth, value):
    if depth == 0:
        return leaf(value)
    return node(build(depth - 1, 2 * value), build(depth - 1, 2 * value + 1))


def folder(of_leaf, of_node):
    def fold(tree):
        return tree(of_leaf, fold_node)

    def fold_node(left, right):
        return of_node(fold(left), fold(right))

    return fold


def mirror(tree):
    return tree(leaf, lambda left, right: node(mirror(right), mirror(left)))


def main():
    count = folder(lambda value: 1, lambda left, right: left + right + 1)
    checksum = folder(lambda value: value, lambda left, right: (left * 7 + right) % 1_000_003)
    kept = build(14, 1)
    for depth in range(4, 13, 2):
        rounds = 1 << (15 - depth)
        total = 0
        for n in range(rounds):
            tree = build(depth, n)
            total += count(tree) + checksum(mirror(tree))
        print("trees", depth, rounds, total)
    print("trees", count(kept), checksum(kept))


main()
