"""A failed assertion without message prints the type alone."""


def check(balance, amount):
    assert balance >= amount and amount > 0
    return balance - amount


print(check(10, 5))
check(5, 10)
