//! The sieve of Eratosthenes: a vector of flags that several closures share.

use std::hint::black_box;
use std::rc::Rc;

fn make_sieve(limit: usize) -> (impl Fn(usize) -> bool, impl Fn(usize) -> usize) {
    let mut flags = vec![true; limit + 1];
    flags[0] = false;
    flags[1] = false;
    let mut n = 2;
    while n * n <= limit {
        if flags[n] {
            for multiple in (n * n..=limit).step_by(n) {
                flags[multiple] = false;
            }
        }
        n += 1;
    }
    let flags: Rc<[bool]> = flags.into();
    let shared = flags.clone();
    let is_prime = move |n: usize| flags[n];
    let next_prime = move |mut n: usize| {
        n += 1;
        while !shared[n] {
            n += 1;
        }
        n
    };
    (is_prime, next_prime)
}

fn count(predicate: impl Fn(usize) -> bool, stop: usize) -> usize {
    (0..stop).filter(|&n| predicate(n)).count()
}

pub fn main() {
    let limit = black_box(2_000_000);
    let (mut primes, mut twins, mut gap) = (0, 0, 0);
    for _ in 0..4 {
        let (is_prime, next_prime) = make_sieve(limit);
        primes = count(&is_prime, limit);
        twins = count(|n| is_prime(n) && is_prime(n + 2), limit / 2);
        gap = 0;
        let mut p = 2;
        while p < limit / 2 {
            let q = next_prime(p);
            gap = gap.max(q - p);
            p = q;
        }
    }
    println!("sieve {primes} {twins} {gap}");
}
