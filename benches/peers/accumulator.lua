-- Running mean and variance (Welford) kept in captured floats.

local function make_accumulator()
  local count, mean, spread = 0, 0.0, 0.0

  local function push(value)
    count = count + 1
    local delta = value - mean
    mean = mean + delta / count
    spread = spread + delta * (value - mean)
  end

  local function summary()
    return count, mean, math.sqrt(spread / (count - 1))
  end

  return push, summary
end

local function make_noise(seed)
  local state = seed

  return function()
    state = state * 16807 % 2147483647
    return state / 2147483647.0
  end
end

local function main()
  local push, summary = make_accumulator()
  local noise = make_noise(20240117)
  for _ = 1, 4000000 do
    push(noise() * 12.0 - 6.0)
  end
  print(string.format("accumulator %d %.9f %.9f", summary()))
end

main()
return main
