//! Matrix products: a matrix is a reader and a writer over a flat vector, with the dimensions captured.

use std::cell::RefCell;
use std::hint::black_box;
use std::rc::Rc;

type Reader = Rc<dyn Fn(usize, usize) -> f64>;

fn make_matrix(
    rows: usize,
    columns: usize,
    value: impl Fn(usize, usize) -> f64,
) -> (Reader, impl Fn(usize, usize, f64)) {
    let cells: Vec<f64> = (0..rows).flat_map(|i| (0..columns).map(move |j| (i, j))).map(|(i, j)| value(i, j)).collect();
    let cells = Rc::new(RefCell::new(cells));
    let shared = cells.clone();
    let at = Rc::new(move |i, j| cells.borrow()[i * columns + j]);
    let put = move |i, j, value| shared.borrow_mut()[i * columns + j] = value;
    (at, put)
}

fn multiplier(rows: usize, inner: usize, columns: usize) -> impl Fn(&Reader, &Reader) -> Reader {
    move |a, b| {
        let (at, put) = make_matrix(rows, columns, |_, _| 0.0);
        for i in 0..rows {
            for j in 0..columns {
                let mut total = 0.0;
                for k in 0..inner {
                    total += a(i, k) * b(k, j);
                }
                put(i, j, total);
            }
        }
        at
    }
}

pub fn main() {
    let n = black_box(120);
    let multiply = multiplier(n, n, n);
    let (mut a, _) = make_matrix(n, n, |i, j| ((i * 7 + j * 3) % 11) as f64 - 5.0);
    let (mut b, _) = make_matrix(n, n, |i, j| 1.0 / (i + j + 1) as f64);
    for _ in 0..3 {
        let c = multiply(&a, &b);
        (a, b) = (b, c);
    }
    let c = b;
    let mut trace = 0.0;
    for i in 0..n {
        trace += c(i, i);
    }
    println!("matmul {trace:.6} {:.6} {:.6}", c(0, n - 1), c(n - 1, 0));
}
