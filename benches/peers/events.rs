//! An event bus: handlers are closures in a dispatch table, and some of them emit further events.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hint::black_box;
use std::rc::{Rc, Weak};

type Handler = Rc<dyn Fn(i64)>;

#[derive(Default)]
struct Bus {
    handlers: RefCell<HashMap<&'static str, Vec<Handler>>>,
}

impl Bus {
    fn on(&self, name: &'static str, handler: Handler) -> impl FnOnce(&Bus) {
        self.handlers.borrow_mut().entry(name).or_default().push(handler.clone());
        move |bus| {
            let mut handlers = bus.handlers.borrow_mut();
            handlers.get_mut(name).expect("it has handlers").retain(|other| !Rc::ptr_eq(other, &handler));
        }
    }

    fn emit(&self, name: &str, value: i64) {
        if let Some(handlers) = self.handlers.borrow().get(name) {
            for handler in handlers {
                handler(value);
            }
        }
    }
}

fn make_tally() -> (impl Fn(i64), impl Fn() -> (i64, i64)) {
    let cells = Rc::new((Cell::new(0), Cell::new(0)));
    let shared = cells.clone();
    let add = move |value| {
        cells.0.set(cells.0.get() + 1);
        cells.1.set((cells.1.get() * 3 + value) % 1_000_003);
    };
    (add, move || (shared.0.get(), shared.1.get()))
}

fn threshold(limit: i64, bus: Weak<Bus>, name: &'static str) -> Handler {
    let level = Cell::new(0);
    Rc::new(move |value| {
        level.set(level.get() + value);
        if level.get() >= limit {
            level.set(level.get() - limit);
            bus.upgrade().expect("the bus is there").emit(name, level.get());
        }
    })
}

pub fn main() {
    let bus = Rc::new(Bus::default());
    let names = ["key", "click", "move", "scroll", "idle"];
    let mut reads = Vec::new();
    for name in names.into_iter().chain(["burst", "alarm"]) {
        let (add, read) = make_tally();
        let _ = bus.on(name, Rc::new(add));
        reads.push((name, read));
    }
    for name in &names[..4] {
        let _ = bus.on(name, threshold(150, Rc::downgrade(&bus), "burst"));
    }
    let _ = bus.on("burst", threshold(400, Rc::downgrade(&bus), "alarm"));
    let mut off = None;
    for turn in 0..black_box(1_500_000) {
        bus.emit(names[turn % 5], turn as i64 % 23);
        if turn % 100_000 == 0 {
            off = Some(bus.on("move", threshold(90, Rc::downgrade(&bus), "burst")));
        } else if turn % 100_000 == 50_000 {
            off.take().expect("it is on")(&bus);
        }
    }
    for (name, read) in reads {
        let (count, total) = read();
        println!("events {name} {count} {total}");
    }
}
