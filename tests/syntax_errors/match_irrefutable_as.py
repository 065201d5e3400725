match 1:
    case (x as y):
        pass
    case 1: pass
