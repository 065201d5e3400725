# The digits of the parts are those of floats: the shortest, and the even one of two that are as near.
tie = 0.20000076293945312
print(0.20000076293945312j, complex(0, tie), complex(tie, -tie), [tie], (1, tie, 1j * tie))
print(f"{complex(tie, tie)} {complex(-tie, 1e16)!r} {2.5e-5j}", str(complex(tie)), repr(9007199254740993j))
for power in range(-30, 60, 7):
    x = 2.0**power / 3 + 2.0 ** (power - 52)
    assert repr(complex(x, -x)) == f"({x!r}{-x!r}j)".replace(".0-", "-").replace(".0j", "j"), x
    print(complex(0, x))


def named(x=0.20000076293945312j):
    return x


print(named.__defaults__, named.__code__.co_consts, "%s" % (0.20000076293945312j,))
