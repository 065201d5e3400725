//! A scheduler of cooperating tasks and channels made of closures between them. Rust has no coroutines that are not
//! `async`: a task is a closure that goes on where it stopped, and says whether there is more to do.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::hint::black_box;
use std::rc::Rc;

type Task = Box<dyn FnMut() -> bool>;

fn run(mut ready: VecDeque<Task>) -> u64 {
    let mut switches = 0;
    while let Some(mut task) = ready.pop_front() {
        switches += 1;
        if task() {
            ready.push_back(task);
        }
    }
    switches
}

fn make_channel(capacity: usize) -> (impl Fn(i64) -> bool, impl Fn() -> Option<i64>) {
    let items = Rc::new(RefCell::new(VecDeque::new()));
    let shared = items.clone();
    let put = move |item| {
        let mut items = items.borrow_mut();
        if items.len() == capacity {
            return false;
        }
        items.push_back(item);
        true
    };
    let take = move || shared.borrow_mut().pop_front();
    (put, take)
}

fn producer(count: i64, put: impl Fn(i64) -> bool + 'static) -> Task {
    let mut n = 0;
    Box::new(move || {
        while n < count {
            if !put(n) {
                return true;
            }
            n += 1;
        }
        !put(-1)
    })
}

fn worker(
    function: impl Fn(i64) -> i64 + 'static,
    take: impl Fn() -> Option<i64> + 'static,
    put: impl Fn(i64) -> bool + 'static,
) -> Task {
    let mut waiting = None;
    Box::new(move || {
        loop {
            let item = match waiting.take() {
                Some(item) => item,
                None => match take() {
                    Some(item) if item >= 0 => function(item),
                    Some(item) => item,
                    None => return true,
                },
            };
            if !put(item) {
                waiting = Some(item);
                return true;
            }
            if item < 0 {
                return false;
            }
        }
    })
}

fn consumer(take: impl Fn() -> Option<i64> + 'static, push: impl Fn(i64) + 'static) -> Task {
    Box::new(move || {
        loop {
            match take() {
                None => return true,
                Some(item) if item < 0 => return false,
                Some(item) => push(item),
            }
        }
    })
}

fn make_checksum() -> (impl Fn(i64), impl Fn() -> i64) {
    let total = Rc::new(Cell::new(0));
    let shared = total.clone();
    (move |item| total.set((total.get() * 31 + item) % 1_000_000_007), move || shared.get())
}

pub fn main() {
    let mut ready = VecDeque::new();
    let mut reads = Vec::new();
    for line in 0..20 {
        let (put_raw, take_raw) = make_channel(2);
        let (put_done, take_done) = make_channel(3);
        let (push, read) = make_checksum();
        reads.push(read);
        ready.push_back(producer(black_box(24_000), put_raw));
        ready.push_back(worker(move |n| n * (line + 2) % 9_973, take_raw, put_done));
        ready.push_back(consumer(take_done, push));
    }
    let switches = run(ready);
    println!("scheduler {switches} {}", reads.iter().map(|read| read()).sum::<i64>());
}
