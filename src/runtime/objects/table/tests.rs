//! The table against a model of it, and under comparisons that change it.

use super::*;
use crate::runtime::Isolate;
use crate::runtime::ops::tests::isolate;
use std::convert::Infallible;

fn n(value: i64) -> Value {
    Value::fixnum(value)
}

/// A table, and what it should hold, in order.
struct Model {
    vm: Box<Isolate>,
    table: Table,
    entries: Vec<(i64, i64)>,
    hash: fn(i64) -> i64,
}

impl Model {
    fn new(hash: fn(i64) -> i64) -> Model {
        let mut vm = isolate();
        let table = Table::new(&mut vm.heap, 0);
        Model { vm, table, entries: Vec::new(), hash }
    }

    fn find(&self, key: i64) -> Option<usize> {
        let hash = KeyHash::new((self.hash)(key));
        let Ok(found) = self.table.find(hash, n(key), |_| Ok::<_, Infallible>(false));
        found
    }

    fn set(&mut self, key: i64, value: i64) {
        match self.find(key) {
            Some(at) => self.table.set_value_at(at, n(value)),
            None => {
                let hash = KeyHash::new((self.hash)(key));
                self.table.insert_new(&mut self.vm.heap, hash, n(key), n(value));
            }
        }
        match self.entries.iter_mut().find(|e| e.0 == key) {
            Some(entry) => entry.1 = value,
            None => self.entries.push((key, value)),
        }
    }

    fn set_first(&mut self, key: i64, value: i64) {
        if self.find(key).is_none() {
            let hash = KeyHash::new((self.hash)(key));
            self.table.insert_first(&mut self.vm.heap, hash, n(key), n(value));
            self.entries.insert(0, (key, value));
        }
    }

    fn move_last(&mut self, key: i64) {
        if let Some(at) = self.find(key) {
            self.table.move_last(&mut self.vm.heap, at);
            let entry = self.entries.iter().position(|e| e.0 == key).expect("the table has the key");
            let entry = self.entries.remove(entry);
            self.entries.push(entry);
        }
    }

    fn remove(&mut self, key: i64) {
        let expected = self.entries.iter().position(|e| e.0 == key);
        let removed = self.find(key).and_then(|at| self.table.remove(at));
        assert_eq!(removed, expected.map(|at| n(self.entries.remove(at).1)));
    }

    fn check(&self, keys: std::ops::Range<i64>) {
        assert_eq!(self.table.len(), self.entries.len());
        let mut forwards = Vec::new();
        let mut position = 0;
        while let Some((at, key, value)) = self.table.next_entry(position) {
            forwards.push((key, value));
            position = at + 1;
        }
        let mut backwards = Vec::new();
        let mut position = self.table.end();
        while let Some((at, key, value)) = self.table.previous_entry(position) {
            backwards.push((key, value));
            position = at;
        }
        backwards.reverse();
        let expected: Vec<_> = self.entries.iter().map(|&(k, v)| (n(k), n(v))).collect();
        assert_eq!(forwards, expected);
        assert_eq!(backwards, expected);
        for key in keys {
            let value = self.find(key).and_then(|at| self.table.value_at(at));
            let expected = self.entries.iter().find(|e| e.0 == key).map(|e| n(e.1));
            assert_eq!(value, expected, "key {key}");
        }
    }
}

/// Runs random operations on keys below `keys`.
fn exercise(hash: fn(i64) -> i64, keys: i64) {
    let mut model = Model::new(hash);
    let mut state = keys as u64;
    let mut random = |below: i64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as i64 % below
    };
    for step in 0..3000 {
        // Growing and shrinking take turns.
        let growing = step / 300 % 2 == 0;
        match random(12) {
            0..6 if growing => model.set(random(keys), step),
            0..2 => model.set(random(keys), step),
            2..6 => model.remove(random(keys)),
            6 | 7 => {
                let first = model.entries.first().copied();
                if let Some((key, _)) = first {
                    model.remove(key);
                }
            }
            8 => {
                let last = model.entries.last().copied();
                if let Some((key, _)) = last {
                    model.remove(key);
                }
            }
            10 | 11 => model.move_last(random(keys)),
            _ if random(100) == 0 => {
                model.table.clear(&mut model.vm.heap);
                model.entries.clear();
            }
            _ if random(20) == 0 => {
                let copy = Table::new(&mut model.vm.heap, 0);
                copy.copy_from(&mut model.vm.heap, &model.table);
                model.table = copy;
            }
            _ => model.set_first(random(keys), step),
        }
        if step % 50 == 0 {
            model.check(0..keys);
        }
    }
    model.check(0..keys);
}

#[test]
fn a_table_keeps_what_is_put_in() {
    for keys in [3, 8, 9, 40, 1000] {
        exercise(|key| key, keys);
    }
}

#[test]
fn colliding_hashes_are_told_apart() {
    exercise(|_| 7, 60);
    exercise(|key| key % 3, 60);
    exercise(|key| key << 32, 300);
    exercise(|key| i64::MIN | key << 20, 300);
}

#[test]
fn spaced_integers_do_not_cluster() {
    let mut model = Model::new(|key| key << 10);
    for key in 0..4000 {
        model.set(key, key);
    }
    let index = model.table.index.get().expect("large tables have an index");
    let cells = index.cells();
    let run = cells.split(|cell| cell.get() == Index::FREE).map(<[_]>::len).max().unwrap_or(0);
    assert!(run < 60, "a search may look at {run} cells");
}

#[test]
fn a_search_starts_again_when_the_comparison_changes_the_table() {
    let mut vm = isolate();
    for size in [2, 30] {
        let table = Table::new(&mut vm.heap, 0);
        let hash = KeyHash::new(1);
        for key in 0..size {
            table.insert_new(&mut vm.heap, hash, n(key), n(key));
        }
        // The first comparison says yes, but has removed the key of which it says so.
        let mut asked = Vec::new();
        let Ok(found) = table.find(hash, n(-1), |key| {
            asked.push(key);
            if asked.len() == 1 {
                table.remove(0);
                return Ok::<_, Infallible>(true);
            }
            Ok(key == n(1))
        });
        assert_eq!(asked, [n(0), n(1)]);
        assert_eq!(found.and_then(|at| table.value_at(at)), Some(n(1)));
    }
}

#[test]
fn a_search_ends_though_every_comparison_changes_the_table() {
    let mut vm = isolate();
    for size in [5, 40] {
        let table = Table::new(&mut vm.heap, 2 * size as usize);
        let hash = KeyHash::new(1);
        for key in 0..size {
            table.insert_new(&mut vm.heap, hash, n(key), n(key));
        }
        let place = |key| table.find(hash, n(key), |_| Ok::<_, Infallible>(false)).unwrap_or_default();
        for wanted in [None, Some(size - 1), Some(0)] {
            // Every comparison moves two keys behind all others, first the one that is compared.
            let mut asked = Vec::new();
            let Ok(found) = table.find(hash, n(-1), |key| {
                asked.push(key);
                for moved in [key, n((asked.len() as i64) % size)] {
                    let at = (0..table.end()).find(|&at| table.entry(at).is_some_and(|(kept, _)| kept == moved));
                    table.move_last(&mut vm.heap, at.expect("no key is removed"));
                }
                Ok::<_, Infallible>(Some(key) == wanted.map(n))
            });
            assert_eq!(found, wanted.and_then(place));
            asked.sort_by_key(|key| key.word());
            asked.dedup();
            assert!(wanted.is_some() || asked.len() == size as usize);
        }
    }
}

#[test]
fn storage_never_shrinks() {
    let mut model = Model::new(|key| key);
    for key in 0..100 {
        model.set(key, key);
    }
    let capacity = model.table.capacity();
    for key in 0..99 {
        model.remove(key);
    }
    for key in 200..200 + 2 * capacity as i64 {
        model.set(key, key);
        model.remove(key);
    }
    model.check(0..300);
    assert_eq!(model.table.capacity(), capacity);
    model.table.clear(&mut model.vm.heap);
    assert_eq!(model.table.capacity(), capacity);
    let small = Table::new(&mut model.vm.heap, 1);
    model.table.copy_from(&mut model.vm.heap, &small);
    assert_eq!(model.table.capacity(), capacity);
}

#[test]
fn every_change_of_keys_changes_the_version() {
    let mut model = Model::new(|key| key);
    let mut versions = vec![model.table.version()];
    for key in 0..20 {
        model.set(key, 0);
        versions.push(model.table.version());
    }
    model.set(3, 1);
    assert_eq!(versions.last(), Some(&model.table.version()), "a new value is no new key");
    for key in 0..20 {
        model.remove(key);
        versions.push(model.table.version());
    }
    assert!(versions.windows(2).all(|pair| pair[0] < pair[1]));
}
