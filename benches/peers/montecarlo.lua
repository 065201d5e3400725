-- Monte Carlo integration: a 64-bit linear congruential generator (LuaJIT's unsigned 64-bit numbers) in a variable, and
-- integrands as functions.

local function make_random(seed)
  local state = seed + 0ULL

  return function()
    state = state * 6364136223846793005ULL + 1442695040888963407ULL
    return tonumber(bit.rshift(state, 11)) * (1.0 / 9007199254740992.0)
  end
end

local function integrate(f, samples, random)
  local total = 0.0
  for _ = 1, samples do
    local x = random()
    total = total + f(x, random())
  end
  return total / samples
end

local function disc(radius)
  local square = radius * radius
  return function(x, y) return x * x + y * y < square and 1.0 or 0.0 end
end

local function saddle(a, b)
  return function(x, y) return a * x * x - b * y * y + x * y end
end

local function main()
  local random = make_random(20240117)
  for _, pair in ipairs({ { "disc", disc(1.0) }, { "small", disc(0.5) }, { "saddle", saddle(3.0, 2.0) } }) do
    print(string.format("montecarlo %s %.9f", pair[1], integrate(pair[2], 700000, random)))
  end
end

main()
return main
