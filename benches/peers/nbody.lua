-- The planets' orbits: a body is closures over its place and speed, a pair of bodies a closure over both.

local SUN = 39.47841760435743
local DAYS = 365.24
local BODIES = {
  { 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0 },
  { 4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
    0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609 },
  { 8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
    -0.00276742510726411899, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812 },
  { 12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
    0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298 },
  { 15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
    0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451 },
}

local function make_body(x, y, z, vx, vy, vz, mass)
  local function place()
    return x, y, z
  end

  local function speed()
    return vx, vy, vz
  end

  local function push(dx, dy, dz, force)
    vx = vx + dx * force
    vy = vy + dy * force
    vz = vz + dz * force
  end

  local function move(dt)
    x = x + dt * vx
    y = y + dt * vy
    z = z + dt * vz
  end

  return { place = place, speed = speed, push = push, move = move, mass = mass }
end

local function make_pull(a, b)
  local place_a, push_a, mass_a = a.place, a.push, a.mass
  local place_b, push_b, mass_b = b.place, b.push, b.mass

  return function(dt)
    local xa, ya, za = place_a()
    local xb, yb, zb = place_b()
    local dx, dy, dz = xa - xb, ya - yb, za - zb
    local square = dx * dx + dy * dy + dz * dz
    local force = dt / (square * math.sqrt(square))
    push_a(dx, dy, dz, -mass_b * force)
    push_b(dx, dy, dz, mass_a * force)
  end
end

local function energy(bodies)
  local total = 0.0
  for i, body in ipairs(bodies) do
    local vx, vy, vz = body.speed()
    total = total + 0.5 * body.mass * (vx * vx + vy * vy + vz * vz)
    local x, y, z = body.place()
    for j = i + 1, #bodies do
      local other = bodies[j]
      local ox, oy, oz = other.place()
      local dx, dy, dz = x - ox, y - oy, z - oz
      total = total - body.mass * other.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    end
  end
  return total
end

local function main()
  local bodies, pulls = {}, {}
  for i, b in ipairs(BODIES) do
    bodies[i] = make_body(b[1], b[2], b[3], b[4] * DAYS, b[5] * DAYS, b[6] * DAYS, b[7] * SUN)
  end
  for i, a in ipairs(bodies) do
    for j = i + 1, #bodies do
      pulls[#pulls + 1] = make_pull(a, bodies[j])
    end
  end
  local before = energy(bodies)
  for _ = 1, 120000 do
    for _, pull in ipairs(pulls) do
      pull(0.001)
    end
    for _, body in ipairs(bodies) do
      body.move(0.001)
    end
  end
  print(string.format("nbody %.9f %.9f", before, energy(bodies)))
end

main()
return main
