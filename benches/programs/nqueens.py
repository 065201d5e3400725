"""N queens by backtracking on bit masks; the solution count is captured and rebound."""


def count_solutions(n):
    solutions = 0
    full = (1 << n) - 1

    def place(columns, left, right):
        nonlocal solutions
        if columns == full:
            solutions += 1
            return
        free = full & ~(columns | left | right)
        while free:
            queen = free & -free
            free ^= queen
            place(columns | queen, (left | queen) << 1, (right | queen) >> 1)

    place(0, 0, 0)
    return solutions


def main():
    for n in range(4, 14):
        print("nqueens", n, count_solutions(n))


main()
