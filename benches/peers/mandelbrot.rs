//! The Mandelbrot set on a grid whose bounds and limits are captured by the pixel function.

use std::hint::black_box;

fn make_pixel(x: (f64, f64), y: (f64, f64), width: i64, height: i64, limit: i64) -> impl Fn(i64, i64) -> i64 {
    let (x_min, x_max) = x;
    let (y_min, y_max) = y;
    let x_step = (x_max - x_min) / width as f64;
    let y_step = (y_max - y_min) / height as f64;
    move |column, row| {
        let cx = x_min + column as f64 * x_step;
        let cy = y_min + row as f64 * y_step;
        let mut x = 0.0;
        let mut y = 0.0;
        for step in 0..limit {
            let xx = x * x;
            let yy = y * y;
            if xx + yy > 4.0 {
                return step;
            }
            y = 2.0 * x * y + cy;
            x = xx - yy + cx;
        }
        limit
    }
}

pub fn main() {
    let width = 560;
    let height = 420;
    let limit = black_box(200);
    let pixel = make_pixel((-2.0, 0.6), (-1.2, 1.2), width, height, limit);
    let mut inside = 0;
    let mut checksum = 0;
    for row in 0..height {
        for column in 0..width {
            let steps = pixel(column, row);
            if steps == limit {
                inside += 1;
            }
            checksum = (checksum * 33 + steps) % 1_000_000_007;
        }
    }
    println!("mandelbrot {inside} {checksum}");
}
