//! Bank accounts: objects as structs of closures over one balance, and errors for what they refuse.

use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;

#[derive(Clone, Copy)]
enum Reason {
    Amount,
    Limit,
    Funds,
}

struct Refused {
    reason: Reason,
    amount: i64,
}

type Action = Box<dyn Fn(i64) -> Result<(), Refused>>;

struct Account {
    deposit: Action,
    withdraw: Action,
    report: Box<dyn Fn() -> (i64, i64)>,
}

fn make_account(balance: i64, limit: i64) -> Account {
    let cells = Rc::new((Cell::new(balance), Cell::new(0)));
    let deposit = {
        let cells = cells.clone();
        move |amount| {
            if amount <= 0 {
                return Err(Refused { reason: Reason::Amount, amount });
            }
            cells.0.set(cells.0.get() + amount);
            Ok(())
        }
    };
    let withdraw = {
        let cells = cells.clone();
        move |amount| {
            let (balance, moved) = &*cells;
            if amount > limit {
                return Err(Refused { reason: Reason::Limit, amount });
            }
            if amount > balance.get() {
                return Err(Refused { reason: Reason::Funds, amount: amount - balance.get() });
            }
            balance.set(balance.get() - amount);
            moved.set(moved.get() + amount);
            Ok(())
        }
    };
    let report = move || (cells.0.get(), cells.1.get());
    Account { deposit: Box::new(deposit), withdraw: Box::new(withdraw), report: Box::new(report) }
}

fn transfer(source: &Account, target: &Account, amount: i64) -> Result<(), Refused> {
    (source.withdraw)(amount)?;
    if let Err(refused) = (target.deposit)(amount) {
        (source.deposit)(1)?;
        return Err(refused);
    }
    Ok(())
}

pub fn main() {
    let accounts: Vec<Account> = (0..64).map(|n| make_account(1_000 + 10 * n, 300 + n)).collect();
    let mut refusals = [0; 3];
    let mut missing = 0;
    let mut seed: i64 = black_box(42);
    for _ in 0..1_000_000 {
        seed = seed * 16_807 % 2_147_483_647;
        let source = &accounts[(seed % 64) as usize];
        let target = &accounts[(seed / 64 % 64) as usize];
        if let Err(refused) = transfer(source, target, seed / 4_096 % 350) {
            refusals[refused.reason as usize] += 1;
            missing += refused.amount;
        }
    }
    let (mut total, mut volume) = (0, 0);
    for account in &accounts {
        let (balance, moved) = (account.report)();
        total += balance;
        volume += moved;
    }
    let [amount, limit, funds] = refusals;
    println!("bank {total} {volume} {amount} {limit} {funds} {missing}");
}
