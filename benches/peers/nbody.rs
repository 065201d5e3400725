//! The planets' orbits: a body is closures over its place and speed, a pair of bodies a closure over both.

use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;

type Vector = (f64, f64, f64);

const SUN: f64 = 39.47841760435743;
const DAYS: f64 = 365.24;
const BODIES: [(Vector, Vector, f64); 5] = [
    ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
    (
        (4.84143144246472090, -1.16032004402742839, -0.103622044471123109),
        (0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023),
        0.000954791938424326609,
    ),
    (
        (8.34336671824457987, 4.12479856412430479, -0.403523417114321381),
        (-0.00276742510726411899, 0.00499852801234917238, 0.0000230417297573763929),
        0.000285885980666130812,
    ),
    (
        (12.8943695621391310, -15.1111514016986312, -0.223307578892655734),
        (0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556),
        0.0000436624404335156298,
    ),
    (
        (15.3796971148509165, -25.9193146099879641, 0.179258772950371181),
        (0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870),
        0.0000515138902046611451,
    ),
];

#[derive(Clone)]
struct Body {
    place: Rc<dyn Fn() -> Vector>,
    speed: Rc<dyn Fn() -> Vector>,
    push: Rc<dyn Fn(Vector, f64)>,
    step: Rc<dyn Fn(f64)>,
    mass: f64,
}

fn make_body(place: Vector, speed: Vector, mass: f64) -> Body {
    let cells = Rc::new((Cell::new(place), Cell::new(speed)));
    let (a, b, c, d) = (cells.clone(), cells.clone(), cells.clone(), cells);
    Body {
        place: Rc::new(move || a.0.get()),
        speed: Rc::new(move || b.1.get()),
        push: Rc::new(move |(dx, dy, dz), force| {
            let (vx, vy, vz) = c.1.get();
            c.1.set((vx + dx * force, vy + dy * force, vz + dz * force));
        }),
        step: Rc::new(move |dt| {
            let ((x, y, z), (vx, vy, vz)) = (d.0.get(), d.1.get());
            d.0.set((x + dt * vx, y + dt * vy, z + dt * vz));
        }),
        mass,
    }
}

fn make_pull(a: Body, b: Body) -> Box<dyn Fn(f64)> {
    Box::new(move |dt| {
        let (xa, ya, za) = (a.place)();
        let (xb, yb, zb) = (b.place)();
        let between = (xa - xb, ya - yb, za - zb);
        let (dx, dy, dz) = between;
        let square = dx * dx + dy * dy + dz * dz;
        let force = dt / (square * square.sqrt());
        (a.push)(between, -b.mass * force);
        (b.push)(between, a.mass * force);
    })
}

fn energy(bodies: &[Body]) -> f64 {
    let mut total = 0.0;
    for (i, body) in bodies.iter().enumerate() {
        let (vx, vy, vz) = (body.speed)();
        total += 0.5 * body.mass * (vx * vx + vy * vy + vz * vz);
        let (x, y, z) = (body.place)();
        for other in &bodies[i + 1..] {
            let (ox, oy, oz) = (other.place)();
            let distance = ((x - ox).powi(2) + (y - oy).powi(2) + (z - oz).powi(2)).sqrt();
            total -= body.mass * other.mass / distance;
        }
    }
    total
}

pub fn main() {
    let bodies: Vec<Body> = BODIES
        .iter()
        .map(|&(place, (vx, vy, vz), mass)| make_body(place, (vx * DAYS, vy * DAYS, vz * DAYS), mass * SUN))
        .collect();
    let mut pulls = Vec::new();
    for (i, a) in bodies.iter().enumerate() {
        for b in &bodies[i + 1..] {
            pulls.push(make_pull(a.clone(), b.clone()));
        }
    }
    let before = energy(&bodies);
    for _ in 0..black_box(120_000) {
        for pull in &pulls {
            pull(0.001);
        }
        for body in &bodies {
            (body.step)(0.001);
        }
    }
    println!("nbody {before:.9} {:.9}", energy(&bodies));
}
