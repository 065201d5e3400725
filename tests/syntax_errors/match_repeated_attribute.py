match 1:
    case int(real=1, imag=2, real=3):
        pass
