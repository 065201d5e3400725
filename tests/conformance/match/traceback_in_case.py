# Where an error in a pattern, a guard and a body is.
def guard(x):
    match x:
        case [a, b] if a / b > 1:
            return a


def pattern(x):
    match x:
        case int(
            a,
            b,
        ):
            return a


def value(x):
    match x:
        case x.missing:
            return 1


for function in [guard, pattern]:
    try:
        function([1, 0]) if function is guard else function(1)
    except (ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e, e.__traceback__.tb_next.tb_lineno)
value(1)
