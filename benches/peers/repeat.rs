//! Run the program this is linked with as often as the argument says, or once, and tell how long each run took:
//! milliseconds, a line each, on standard error.

use std::time::Instant;

fn main() {
    let times = std::env::args().nth(1).map_or(1, |text| text.parse().expect("the argument is a number"));
    for _ in 0..times {
        let start = Instant::now();
        program::main();
        eprintln!("{}", start.elapsed().as_secs_f64() * 1000.0);
    }
}
