//! Edit distance by recursion with a memo table. A closure in Rust cannot name itself: a nested function gets what it
//! captures.

use std::collections::HashMap;
use std::hint::black_box;

fn make_distance(left: String, right: String) -> impl Fn() -> usize {
    struct Captured<'a> {
        left: &'a [u8],
        right: &'a [u8],
        table: HashMap<usize, usize>,
    }

    fn distance(captured: &mut Captured, i: usize, j: usize) -> usize {
        let key = i * (captured.right.len() + 1) + j;
        if let Some(&known) = captured.table.get(&key) {
            return known;
        }
        let result = if i == 0 || j == 0 {
            i + j
        } else if captured.left[i - 1] == captured.right[j - 1] {
            distance(captured, i - 1, j - 1)
        } else {
            let above = distance(captured, i - 1, j);
            let before = distance(captured, i, j - 1);
            1 + above.min(before).min(distance(captured, i - 1, j - 1))
        };
        captured.table.insert(key, result);
        result
    }

    move || {
        let mut captured = Captured { left: left.as_bytes(), right: right.as_bytes(), table: HashMap::new() };
        distance(&mut captured, left.len(), right.len())
    }
}

fn make_words(mut seed: usize) -> impl FnMut(usize) -> String {
    move |length| {
        let mut letters = String::new();
        for _ in 0..length {
            seed = seed * 16_807 % 2_147_483_647;
            letters.push(['a', 'c', 'g', 't'][seed / 1_000 % 4]);
        }
        letters
    }
}

pub fn main() {
    let mut word = make_words(black_box(7));
    let mut total = 0;
    let mut checksum = 0;
    for n in 0..220 {
        let left = word(70 + n % 9);
        let distance = make_distance(left, word(75 - n % 11));
        let result = distance();
        total += result;
        checksum = (checksum * 31 + result) % 1_000_000_007;
    }
    println!("edit_distance {total} {checksum}");
}
