// The planets' orbits: a body is closures over its place and speed, a pair of bodies a closure over both.

const SUN = 39.47841760435743;
const DAYS = 365.24;
const BODIES = [
  [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0],
  [4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
    0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609],
  [8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
    -0.00276742510726411899, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812],
  [12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
    0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298],
  [15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
    0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451],
];

function makeBody(x, y, z, vx, vy, vz, mass) {
  const place = () => [x, y, z];
  const speed = () => [vx, vy, vz];

  function push(dx, dy, dz, force) {
    vx += dx * force;
    vy += dy * force;
    vz += dz * force;
  }

  function move(dt) {
    x += dt * vx;
    y += dt * vy;
    z += dt * vz;
  }

  return { place, speed, push, move, mass };
}

function makePull(a, b) {
  const { place: placeA, push: pushA, mass: massA } = a;
  const { place: placeB, push: pushB, mass: massB } = b;

  return (dt) => {
    const [xa, ya, za] = placeA();
    const [xb, yb, zb] = placeB();
    const dx = xa - xb;
    const dy = ya - yb;
    const dz = za - zb;
    const square = dx * dx + dy * dy + dz * dz;
    const force = dt / (square * Math.sqrt(square));
    pushA(dx, dy, dz, -massB * force);
    pushB(dx, dy, dz, massA * force);
  };
}

function energy(bodies) {
  let total = 0.0;
  bodies.forEach(({ place, speed, mass }, i) => {
    const [vx, vy, vz] = speed();
    total += 0.5 * mass * (vx * vx + vy * vy + vz * vz);
    const [x, y, z] = place();
    for (const other of bodies.slice(i + 1)) {
      const [ox, oy, oz] = other.place();
      total -= (mass * other.mass) / Math.sqrt((x - ox) ** 2 + (y - oy) ** 2 + (z - oz) ** 2);
    }
  });
  return total;
}

function main() {
  const bodies = BODIES.map(([x, y, z, vx, vy, vz, mass]) =>
    makeBody(x, y, z, vx * DAYS, vy * DAYS, vz * DAYS, mass * SUN));
  const pulls = bodies.flatMap((a, i) => bodies.slice(i + 1).map((b) => makePull(a, b)));
  const moves = bodies.map((body) => body.move);
  const before = energy(bodies);
  for (let step = 0; step < 120_000; step++) {
    for (const pull of pulls) {
      pull(0.001);
    }
    for (const move of moves) {
      move(0.001);
    }
  }
  console.log("nbody", before.toFixed(9), energy(bodies).toFixed(9));
}

main();
module.exports = main;
