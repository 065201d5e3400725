"""The planets' orbits: a body is closures over its place and speed, a pair of bodies a closure over both."""

SUN = 39.47841760435743
DAYS = 365.24
BODIES = [
    (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    (4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
     0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
    (8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
     -0.00276742510726411899, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
    (12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
     0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
    (15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
     0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451),
]


def make_body(x, y, z, vx, vy, vz, mass):
    def place():
        return x, y, z

    def speed():
        return vx, vy, vz

    def push(dx, dy, dz, force):
        nonlocal vx, vy, vz
        vx += dx * force
        vy += dy * force
        vz += dz * force

    def move(dt):
        nonlocal x, y, z
        x += dt * vx
        y += dt * vy
        z += dt * vz

    return place, speed, push, move, mass


def make_pull(a, b):
    place_a, _, push_a, _, mass_a = a
    place_b, _, push_b, _, mass_b = b

    def pull(dt):
        xa, ya, za = place_a()
        xb, yb, zb = place_b()
        dx, dy, dz = xa - xb, ya - yb, za - zb
        square = dx * dx + dy * dy + dz * dz
        force = dt / (square * square ** 0.5)
        push_a(dx, dy, dz, -mass_b * force)
        push_b(dx, dy, dz, mass_a * force)

    return pull


def energy(bodies):
    total = 0.0
    for i, (place, speed, _, _, mass) in enumerate(bodies):
        vx, vy, vz = speed()
        total += 0.5 * mass * (vx * vx + vy * vy + vz * vz)
        x, y, z = place()
        for other, _, _, _, other_mass in bodies[i + 1:]:
            ox, oy, oz = other()
            total -= mass * other_mass / ((x - ox) ** 2 + (y - oy) ** 2 + (z - oz) ** 2) ** 0.5
    return total


def main():
    bodies = [make_body(x, y, z, vx * DAYS, vy * DAYS, vz * DAYS, mass * SUN) for x, y, z, vx, vy, vz, mass in BODIES]
    pulls = [make_pull(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
    moves = [move for _, _, _, move, _ in bodies]
    before = energy(bodies)
    for _ in range(120_000):
        for pull in pulls:
            pull(0.001)
        for move in moves:
            move(0.001)
    print("nbody", f"{before:.9f} {energy(bodies):.9f}")


main()
