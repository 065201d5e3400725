match 0:
    case {0: a, 0j: b}:
        pass
