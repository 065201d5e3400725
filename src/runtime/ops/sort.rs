//! Stable sorting of values. Items of one simple type are compared without asking [`compare`], as are tuples that begin with
//! such items, as long as these differ.

use super::number::as_float;
use super::{compare, sequence};
use crate::runtime::objects::{Str, Tuple};
use crate::runtime::{Isolate, Result, Value};
use std::cmp::Ordering;

/// Shorter runs are lengthened by insertion.
const RUN: usize = 32;

/// What all keys are.
enum Uniform {
    Fixnums,
    /// None of them a NaN.
    Floats,
    Strings,
    Mixed,
}

/// Sorts items by their keys. After an error the items are there in some order.
pub(super) fn sort<T: Copy>(vm: &mut Isolate, items: &mut [T], key: impl Fn(&T) -> Value) -> Result<()> {
    match uniform(items, &key) {
        Uniform::Fixnums => items.sort_by_key(|item| key(item).as_fixnum()),
        Uniform::Floats => items.sort_by(|a, b| {
            let (a, b) = (as_float(key(a)), as_float(key(b)));
            a.partial_cmp(&b).unwrap_or(Ordering::Equal)
        }),
        Uniform::Strings => items.sort_by(|a, b| compare_strings(key(a), key(b))),
        Uniform::Mixed => {
            let numbers = |x| as_float(x).filter(|x| !x.is_nan());
            if let Some(sorted) = sort_by_first(vm, items, &key, compare::small_integer) {
                return sorted;
            }
            if let Some(sorted) = sort_by_first(vm, items, &key, numbers) {
                return sorted;
            }
            return merge_sort(items, &mut |a, b| compare::less(vm, key(&a), key(&b)));
        }
    }
    Ok(())
}

/// Sorts items whose keys are tuples, if the first item of each is one of those that are looked for. Only where two of them
/// are equal it is the tuples that are compared.
fn sort_by_first<T: Copy, F: Copy + PartialOrd>(
    vm: &mut Isolate,
    items: &mut [T],
    key: &impl Fn(&T) -> Value,
    first: impl Fn(Value) -> Option<F>,
) -> Option<Result<()>> {
    let first_of = |item: &T| first(*key(item).downcast::<Tuple>()?.items().first()?);
    let mut firsts: Vec<(F, T)> = items.iter().map(|item| Some((first_of(item)?, *item))).collect::<Option<_>>()?;
    let sorted = merge_sort(&mut firsts, &mut |a, b| match a.0 == b.0 {
        true => compare::less(vm, key(&a.1), key(&b.1)),
        false => Ok(a.0 < b.0),
    });
    for (item, (_, sorted)) in items.iter_mut().zip(firsts) {
        *item = sorted;
    }
    Some(sorted)
}

fn uniform<T>(items: &[T], key: &impl Fn(&T) -> Value) -> Uniform {
    let Some(first) = items.first().map(key) else {
        return Uniform::Fixnums;
    };
    let all = |test: fn(Value) -> bool| items.iter().all(|item| test(key(item)));
    if first.is_fixnum() && all(Value::is_fixnum) {
        Uniform::Fixnums
    } else if first.is::<Str>() && all(|v| v.is::<Str>()) {
        Uniform::Strings
    } else if as_float(first).is_some() && all(|v| as_float(v).is_some_and(|x| !x.is_nan())) {
        Uniform::Floats
    } else {
        Uniform::Mixed
    }
}

fn compare_strings(a: Value, b: Value) -> Ordering {
    match (a.downcast::<Str>(), b.downcast::<Str>()) {
        (Some(a), Some(b)) => sequence::compare_text(a.view(), b.view()),
        _ => Ordering::Equal,
    }
}

/// A merge sort that bears any answers of `less`, and errors.
fn merge_sort<T: Copy>(items: &mut [T], less: &mut impl FnMut(T, T) -> Result<bool>) -> Result<()> {
    let mut runs: Vec<usize> = Vec::new();
    let mut start = 0;
    while start < items.len() {
        let rest = &mut items[start..];
        let natural = natural_run(rest, less)?;
        let run = natural.max(RUN.min(rest.len()));
        insert_into_run(&mut rest[..run], natural, less)?;
        runs.push(start);
        start += run;
    }
    let mut scratch = Vec::with_capacity(items.len() / 2);
    while runs.len() > 1 {
        for pair in 0..runs.len() / 2 {
            let (from, middle) = (runs[2 * pair], runs[2 * pair + 1]);
            let to = runs.get(2 * pair + 2).copied().unwrap_or(items.len());
            merge(&mut items[from..to], middle - from, &mut scratch, less)?;
        }
        runs = runs.into_iter().step_by(2).collect();
    }
    Ok(())
}

/// The length of the ascending run at the front. A strictly descending one is turned round.
fn natural_run<T: Copy>(items: &mut [T], less: &mut impl FnMut(T, T) -> Result<bool>) -> Result<usize> {
    if items.len() < 2 {
        return Ok(items.len());
    }
    let descending = less(items[1], items[0])?;
    let mut end = 2;
    while end < items.len() && less(items[end], items[end - 1])? == descending {
        end += 1;
    }
    if descending {
        items[..end].reverse();
    }
    Ok(end)
}

/// Inserts the items behind the first `sorted` ones.
fn insert_into_run<T: Copy>(items: &mut [T], sorted: usize, less: &mut impl FnMut(T, T) -> Result<bool>) -> Result<()> {
    for next in sorted..items.len() {
        let (mut low, mut high) = (0, next);
        while low < high {
            let middle = low + (high - low) / 2;
            if less(items[next], items[middle])? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        items[low..=next].rotate_right(1);
    }
    Ok(())
}

/// Merges two neighbouring runs. `scratch` holds the left one meanwhile.
fn merge<T: Copy>(
    items: &mut [T],
    middle: usize,
    scratch: &mut Vec<T>,
    less: &mut impl FnMut(T, T) -> Result<bool>,
) -> Result<()> {
    if !less(items[middle], items[middle - 1])? {
        return Ok(());
    }
    scratch.clear();
    scratch.extend_from_slice(&items[..middle]);
    let (mut left, mut right, mut out) = (0, middle, 0);
    let mut outcome = Ok(());
    while left < scratch.len() && right < items.len() {
        let take_right = match less(items[right], scratch[left]) {
            Ok(take_right) => take_right,
            Err(raised) => {
                outcome = Err(raised);
                break;
            }
        };
        if take_right {
            items[out] = items[right];
            right += 1;
        } else {
            items[out] = scratch[left];
            left += 1;
        }
        out += 1;
    }
    // What is left of the left run fills the gap; the right run's rest is in place.
    items[out..right].copy_from_slice(&scratch[left..]);
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A generator of numbers without order.
    fn numbers(count: usize, modulus: u64) -> Vec<(u64, usize)> {
        let mut state = 7u64;
        (0..count)
            .map(|at| {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                ((state >> 33) % modulus, at)
            })
            .collect()
    }

    #[test]
    fn merge_sort_is_stable() {
        for count in [0, 1, 2, 3, 31, 32, 33, 100, 1000] {
            for modulus in [1, 3, 1000] {
                let mut items = numbers(count, modulus);
                let mut expected = items.clone();
                expected.sort_by_key(|&(n, _)| n);
                merge_sort(&mut items, &mut |a, b| Ok(a.0 < b.0)).unwrap();
                assert_eq!(items, expected, "{count} items modulo {modulus}");
            }
        }
    }

    #[test]
    fn sorted_items_are_compared_once() {
        let mut comparisons = 0;
        let mut items: Vec<usize> = (0..1000).collect();
        merge_sort(&mut items, &mut |a, b| {
            comparisons += 1;
            Ok(a < b)
        })
        .unwrap();
        assert_eq!(comparisons, 999);
    }

    #[test]
    fn senseless_answers_lose_nothing() {
        for seed in 0..50u64 {
            let mut state = seed;
            let mut items = numbers(300, 1000);
            let mut before = items.clone();
            merge_sort(&mut items, &mut |_, _| {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1);
                Ok(state >> 63 == 0)
            })
            .unwrap();
            items.sort_unstable();
            before.sort_unstable();
            assert_eq!(items, before);
        }
    }
}
