//! The spectral norm of an infinite matrix, whose operators are closures made from one entry function.

use std::hint::black_box;

fn entry(i: usize, j: usize) -> f64 {
    1.0 / ((i + j) * (i + j + 1) / 2 + i + 1) as f64
}

fn operator(size: usize, entry: impl Fn(usize, usize) -> f64) -> impl Fn(&[f64]) -> Vec<f64> {
    move |vector| {
        let mut result = Vec::new();
        for i in 0..size {
            let mut total = 0.0;
            for j in 0..size {
                total += entry(i, j) * vector[j];
            }
            result.push(total);
        }
        result
    }
}

fn transposed(entry: impl Fn(usize, usize) -> f64) -> impl Fn(usize, usize) -> f64 {
    move |i, j| entry(j, i)
}

fn after(outer: impl Fn(&[f64]) -> Vec<f64>, inner: impl Fn(&[f64]) -> Vec<f64>) -> impl Fn(&[f64]) -> Vec<f64> {
    move |vector| outer(&inner(vector))
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).fold(0.0, |total, (x, y)| total + x * y)
}

pub fn main() {
    let size = black_box(320);
    let step = after(operator(size, transposed(entry)), operator(size, entry));
    let mut u = vec![1.0; size];
    let mut v = Vec::new();
    for _ in 0..10 {
        v = step(&u);
        u = step(&v);
    }
    println!("spectral_norm {:.9}", (dot(&u, &v) / dot(&v, &v)).sqrt());
}
