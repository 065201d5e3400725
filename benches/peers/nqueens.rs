//! N queens by backtracking on bit masks. A closure in Rust cannot name itself: a nested function gets what it
//! captures.

use std::hint::black_box;

fn count_solutions(n: u32) -> u64 {
    fn place(solutions: &mut u64, full: u64, columns: u64, left: u64, right: u64) {
        if columns == full {
            *solutions += 1;
            return;
        }
        let mut free = full & !(columns | left | right);
        while free != 0 {
            let queen = free & free.wrapping_neg();
            free ^= queen;
            place(solutions, full, columns | queen, (left | queen) << 1, (right | queen) >> 1);
        }
    }

    let mut solutions = 0;
    let full = (1 << n) - 1;
    place(&mut solutions, full, 0, 0, 0);
    solutions
}

pub fn main() {
    for n in 4..black_box(14) {
        println!("nqueens {n} {}", count_solutions(n));
    }
}
