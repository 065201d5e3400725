// Bank accounts: objects as closures over one balance, and exceptions for what they refuse.

class Refused extends Error {
  constructor(reason, amount) {
    super(reason);
    this.reason = reason;
    this.amount = amount;
  }
}

function makeAccount(balance, limit) {
  let moved = 0;

  function deposit(amount) {
    if (amount <= 0) {
      throw new Refused("amount", amount);
    }
    balance += amount;
  }

  function withdraw(amount) {
    if (amount > limit) {
      throw new Refused("limit", amount);
    }
    if (amount > balance) {
      throw new Refused("funds", amount - balance);
    }
    balance -= amount;
    moved += amount;
  }

  const report = () => [balance, moved];

  return { deposit, withdraw, report };
}

function transfer(source, target, amount) {
  source.withdraw(amount);
  try {
    target.deposit(amount);
  } catch (error) {
    source.deposit(1);
    throw error;
  }
}

function main() {
  const accounts = Array.from({ length: 64 }, (_, n) => makeAccount(1_000 + 10 * n, 300 + n));
  const refused = { amount: 0, limit: 0, funds: 0 };
  let missing = 0;
  let seed = 42;
  for (let i = 0; i < 1_000_000; i++) {
    seed = (seed * 16_807) % 2_147_483_647;
    const source = accounts[seed % 64];
    const target = accounts[Math.floor(seed / 64) % 64];
    try {
      transfer(source, target, Math.floor(seed / 4_096) % 350);
    } catch (error) {
      refused[error.reason] += 1;
      missing += error.amount;
    }
  }
  let total = 0;
  let volume = 0;
  for (const account of accounts) {
    const [balance, moved] = account.report();
    total += balance;
    volume += moved;
  }
  console.log("bank", total, volume, refused.amount, refused.limit, refused.funds, missing);
}

main();
module.exports = main;
