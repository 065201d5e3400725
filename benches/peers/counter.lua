-- Independent counters: a captured integer rebound on every call.

-- Lua's numbers are doubles and its bit operations take 32 bits: what is above them stays as it is, as the other
-- operand is below 2^32.
local function xor(a, b)
  local low = a % 4294967296
  return a - low + bit.bxor(low, b) % 4294967296
end

local function make_counter(start, step)
  local count = start
  step = step or 1

  local function increment()
    count = count + step
    return count
  end

  local function reset(value)
    count = value
  end

  return increment, reset
end

local function run(rounds)
  local tick, reset_tick = make_counter(0)
  local tock, reset_tock = make_counter(1000, 3)
  local total = 0
  for i = 0, rounds - 1 do
    total = total + tick()
    total = xor(total, tock())
    if i % 65536 == 65535 then
      reset_tick(i % 256)
      reset_tock(total % 4096)
    end
  end
  return total, tick(), tock()
end

local function main()
  print(string.format("counter %d %d %d", run(5000000)))
end

main()
return main
