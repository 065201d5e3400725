//! Monte Carlo integration: a captured 64-bit linear congruential generator, and integrands as closures.

use std::hint::black_box;

fn make_random(seed: u64) -> impl FnMut() -> f64 {
    let mut state = seed;
    move || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 11) as f64 * (1.0 / 9007199254740992.0)
    }
}

fn integrate(function: &dyn Fn(f64, f64) -> f64, samples: u64, random: &mut impl FnMut() -> f64) -> f64 {
    let mut total = 0.0;
    for _ in 0..samples {
        total += function(random(), random());
    }
    total / samples as f64
}

fn disc(radius: f64) -> impl Fn(f64, f64) -> f64 {
    let square = radius * radius;
    move |x, y| if x * x + y * y < square { 1.0 } else { 0.0 }
}

fn saddle(a: f64, b: f64) -> impl Fn(f64, f64) -> f64 {
    move |x, y| a * x * x - b * y * y + x * y
}

pub fn main() {
    let mut random = make_random(black_box(20240117));
    let functions: [(&str, Box<dyn Fn(f64, f64) -> f64>); 3] =
        [("disc", Box::new(disc(1.0))), ("small", Box::new(disc(0.5))), ("saddle", Box::new(saddle(3.0, 2.0)))];
    for (name, function) in functions {
        println!("montecarlo {name} {:.9}", integrate(&*function, 700_000, &mut random));
    }
}
