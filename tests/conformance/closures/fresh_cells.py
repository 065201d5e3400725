"""Each call of the factory makes fresh cells; the instances are independent."""


def make_account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(amount)
        return balance

    def undo():
        nonlocal balance
        if history:
            balance -= history.pop()
        return balance

    def report():
        return balance, len(history)

    return deposit, undo, report


accounts = [make_account(100 * n) for n in range(4)]
for round in range(3):
    for index, (deposit, undo, report) in enumerate(accounts):
        deposit(index + round)
        if index == 2:
            undo()
        print(index, report(), end="  ")
    print()

a, b = accounts[0][0], accounts[1][0]
print(a.__code__ is b.__code__)
print(a.__closure__[0] is b.__closure__[0])
print([cell.cell_contents for cell in a.__closure__])
print([cell.cell_contents for cell in b.__closure__])
print(a.__code__.co_freevars)
