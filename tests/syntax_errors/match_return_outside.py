match 1:
    case 1:
        return 5
