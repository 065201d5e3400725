# A bank with decorated operations: validation, audit, retry, permissions, transactions that roll back, interest, and a report.
import functools
import itertools
from collections import Counter, defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field


class BankError(Exception):
    """The base of what the bank refuses."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")
        self.missing = amount - account.balance


class Forbidden(BankError):
    pass


class Busy(BankError):
    pass


class Money:
    """An amount in cents that refuses to mix currencies."""

    __slots__ = ("cents", "currency")

    def __init__(self, amount, currency="EUR"):
        self.cents = amount if isinstance(amount, int) else round(amount * 100)
        self.currency = currency

    @classmethod
    def parse(cls, text):
        number, _, currency = text.partition(" ")
        whole, _, part = number.partition(".")
        if not whole.lstrip("-").isdigit() or (part and (not part.isdigit() or len(part) > 2)):
            raise ValueError(f"no amount: {text!r}")
        sign = -1 if whole.startswith("-") else 1
        return cls(int(whole) * 100 + sign * int(part.ljust(2, "0") or 0), currency or "EUR")

    def _same(self, other):
        if not isinstance(other, Money):
            return False
        if other.currency != self.currency:
            raise BankError(f"{self.currency} and {other.currency} do not mix")
        return True

    def __add__(self, other):
        return Money(self.cents + other.cents, self.currency) if self._same(other) else NotImplemented

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __sub__(self, other):
        return Money(self.cents - other.cents, self.currency) if self._same(other) else NotImplemented

    def __mul__(self, factor):
        return Money(round(self.cents * factor), self.currency) if isinstance(factor, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return Money(-self.cents, self.currency)

    def __eq__(self, other):
        return isinstance(other, Money) and (self.cents, self.currency) == (other.cents, other.currency)

    def __lt__(self, other):
        return self.cents < other.cents if self._same(other) else NotImplemented

    def __le__(self, other):
        return self.cents <= other.cents if self._same(other) else NotImplemented

    def __hash__(self):
        return hash((self.cents, self.currency))

    def __bool__(self):
        return self.cents != 0

    def __repr__(self):
        return f"Money({self})"

    def __str__(self):
        sign = "-" if self.cents < 0 else ""
        return f"{sign}{abs(self.cents) // 100}.{abs(self.cents) % 100:02d} {self.currency}"

    def __format__(self, spec):
        return format(str(self), spec)


def positive(*names):
    def decorate(function):
        code = function.__code__
        positions = {name: code.co_varnames.index(name) for name in names}

        @functools.wraps(function)
        def checked(*args, **kwargs):
            for name, at in positions.items():
                value = kwargs[name] if name in kwargs else args[at]
                if not isinstance(value, Money):
                    raise TypeError(f"{function.__name__}: {name} must be Money, not {type(value).__name__}")
                if value.cents <= 0:
                    raise BankError(f"{function.__name__}: {name} must be positive, not {value}")
            return function(*args, **kwargs)

        return checked

    return decorate


def audited(function):
    calls = itertools.count(1)

    @functools.wraps(function)
    def wrapper(self, *args, **kwargs):
        number = next(calls)
        try:
            result = function(self, *args, **kwargs)
        except BankError as error:
            self.audit.append((function.__name__, number, type(error).__name__))
            raise
        self.audit.append((function.__name__, number, "ok"))
        return result

    wrapper.audited = True
    return wrapper


def retry(times, *errors):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    wrapper.retries += 1
                    if attempt == times:
                        raise BankError(f"gave up after {times}") from error

        wrapper.retries = 0
        return wrapper

    return decorate


def requires(role):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(self, *args, **kwargs):
            if role not in self.session.get("roles", ()):
                raise Forbidden(f"{function.__name__} needs the role {role}")
            return function(self, *args, **kwargs)

        return wrapper

    return decorate


@dataclass
class Account:
    owner: str
    balance: Money = field(default_factory=lambda: Money(0))
    number: int = field(default_factory=itertools.count(1000).__next__)
    entries: list = field(default_factory=list, repr=False)
    limit: Money = field(default_factory=lambda: Money(0), repr=False)
    observers: list = field(default_factory=list, repr=False, compare=False)

    def book(self, amount, text):
        self.balance += amount
        self.entries.append((text, amount, self.balance))
        for observer in self.observers:
            observer(self, amount)

    @property
    def available(self):
        return self.balance + self.limit


class Bank:
    def __init__(self):
        self.accounts, self.audit, self.session = {}, [], {}
        self.flaky = itertools.cycle([True, True, False])

    def open(self, owner, **options):
        account = Account(owner, **options)
        self.accounts[account.number] = account
        return account

    @contextmanager
    def login(self, name, *roles):
        previous, self.session = self.session, {"name": name, "roles": roles}
        try:
            yield self
        finally:
            self.session = previous

    @contextmanager
    def transaction(self, *accounts):
        saved = [(a, a.balance, len(a.entries)) for a in accounts]
        try:
            yield
        except BankError:
            for account, balance, length in saved:
                account.balance = balance
                del account.entries[length:]
            raise

    @audited
    @positive("amount")
    def deposit(self, account, amount):
        account.book(amount, "deposit")
        return account.balance

    @audited
    @positive("amount")
    def withdraw(self, account, amount):
        if account.available < amount:
            raise InsufficientFunds(account, amount)
        account.book(-amount, "withdraw")
        return account.balance

    @audited
    def transfer(self, source, target, amount, *, fee=Money(0)):
        with self.transaction(source, target):
            self.deposit(target, amount)
            self.withdraw(source, amount + fee if fee else amount)
        return source.balance, target.balance

    @requires("clerk")
    @audited
    def interest(self, rate):
        total = []
        for account in self.accounts.values():
            if account.balance.cents > 0:
                amount = account.balance * rate
                account.book(amount, "interest")
                total.append(amount)
        return sum(total)

    @retry(3, Busy)
    def statement(self, account):
        if next(self.flaky):
            raise Busy("later")
        return "\n".join(f"  {text:<10}{amount:>14}{balance:>14}" for text, amount, balance in account.entries)

    @retry(2, Busy, KeyError)
    def never(self):
        raise Busy("always")


def attempt(label, f, *args, **kwargs):
    try:
        print(f"{label:<22}", f(*args, **kwargs))
    except (BankError, TypeError, ValueError) as error:
        print(f"{label:<22}", type(error).__name__, error, f"<- {error.__cause__!r}" if error.__cause__ else "")


bank = Bank()
ann, bob, cid = bank.open("Ann"), bank.open("Bob", limit=Money(50.0)), bank.open("Cid", balance=Money(10, "USD"))
moves = Counter()
biggest = defaultdict(lambda: Money(0))


def watch(account, amount):
    moves[account.owner] += 1
    biggest[account.owner] = max(biggest[account.owner], amount if amount.cents > 0 else -amount)


for account in (ann, bob):
    account.observers.append(watch)
attempt("deposit", bank.deposit, ann, Money(100.0))
attempt("deposit by keyword", bank.deposit, account=ann, amount=Money.parse("0.50"))
attempt("withdraw", bank.withdraw, ann, Money.parse("30.25"))
attempt("too much", bank.withdraw, ann, Money(1000.0))
attempt("negative", bank.deposit, ann, Money(-5))
attempt("not money", bank.deposit, ann, 5)
attempt("overdraft", bank.withdraw, bob, Money(49.99))
attempt("beyond the limit", bank.withdraw, bob, Money(0.02))
attempt("transfer", bank.transfer, ann, bob, Money(20.0))
attempt("with fee", bank.transfer, ann, bob, Money(10.0), fee=Money(150))
attempt("rolled back", bank.transfer, ann, bob, Money(500.0))
attempt("currencies", bank.transfer, ann, cid, Money(1.0))
attempt("no session", bank.interest, 0.05)
with bank.login("eve", "guest"):
    attempt("guest", bank.interest, 0.05)
    with bank.login("kay", "clerk", "guest"):
        attempt("interest", bank.interest, 0.05)
    print(bank.session["name"], bank.session["roles"])
print(bank.session)
print(bank.statement(ann), Bank.statement.retries)
attempt("statement", lambda: len(bank.statement(bob)))
attempt("never", bank.never)
print(Bank.never.retries, Bank.deposit.__name__, Bank.deposit.audited, Bank.interest.__wrapped__.audited, Bank.deposit.__wrapped__.__wrapped__.__code__.co_varnames)
for name in ("audit",):
    print(*[f"{n}{k}:{r}" for n, k, r in bank.audit])
print(moves, dict(biggest), ann, bob)
try:
    bank.withdraw(bob, Money(100.0))
except InsufficientFunds as error:
    print(error.missing, error.args, isinstance(error, BankError))
print(Money.parse("-3.5"), Money.parse("7 USD"), sum([Money(1), Money(2)]), 2 * Money(150), Money(100) * 1.5, Money(1) == 1, Money(5) > Money(3), max(Money(3), Money(9)), -Money(5), bool(Money(0)), f"[{Money(5):>12}]", {Money(1): "one"}[Money(1)], sorted([Money(3), Money(1)]))
for bad in (lambda: Money.parse("x"), lambda: Money.parse("1.234"), lambda: Money(1) + 1, lambda: Money(1) + Money(1, "USD"), lambda: Money(1) < Money(1, "USD"), lambda: Money(1) < 5, lambda: Money(1) * Money(1), lambda: setattr(Money(1), "x", 1), lambda: sum([Money(1), 5]), lambda: Money("x")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
rates = [0.01 * n for n in range(5)]
print([str(functools.reduce(lambda m, r: m * (1 + r), rates, Money(100.0 * k))) for k in range(1, 4)])
