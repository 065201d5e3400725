match 1:
    case int() as 2:
        pass
