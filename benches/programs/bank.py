"""Bank accounts: objects as dicts of closures over one balance, and exceptions for what they refuse."""


class Refused(Exception):
    def __init__(self, reason, amount):
        super().__init__(reason)
        self.reason = reason
        self.amount = amount


def make_account(balance, limit):
    moved = 0

    def deposit(amount):
        nonlocal balance
        if amount <= 0:
            raise Refused("amount", amount)
        balance += amount

    def withdraw(amount):
        nonlocal balance, moved
        if amount > limit:
            raise Refused("limit", amount)
        if amount > balance:
            raise Refused("funds", amount - balance)
        balance -= amount
        moved += amount

    def report():
        return balance, moved

    return {"deposit": deposit, "withdraw": withdraw, "report": report}


def transfer(source, target, amount):
    source["withdraw"](amount)
    try:
        target["deposit"](amount)
    except Refused:
        source["deposit"](1)
        raise


def main():
    accounts = [make_account(1_000 + 10 * n, 300 + n) for n in range(64)]
    refused = {"amount": 0, "limit": 0, "funds": 0}
    missing = 0
    seed = 42
    for _ in range(1_000_000):
        seed = seed * 16_807 % 2_147_483_647
        source = accounts[seed % 64]
        target = accounts[seed // 64 % 64]
        try:
            transfer(source, target, seed // 4_096 % 350)
        except Refused as error:
            refused[error.reason] += 1
            missing += error.amount
    total = 0
    volume = 0
    for account in accounts:
        balance, moved = account["report"]()
        total += balance
        volume += moved
    print("bank", total, volume, refused["amount"], refused["limit"], refused["funds"], missing)


main()
