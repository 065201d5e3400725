-- Longest Collatz chain with a memo table that is captured.

local function memoize(f)
  local table = {}
  local count = 0

  local function lookup(n)
    local value = table[n]
    if value == nil then
      value = f(n)
      table[n] = value
      count = count + 1
    end
    return value
  end

  local function size()
    return count
  end

  return lookup, size
end

local function make_collatz()
  local lookup, size

  local function length(n)
    if n == 1 then
      return 1
    end
    if n % 2 == 0 then
      return lookup(n / 2) + 1
    end
    return lookup(3 * n + 1) + 1
  end

  lookup, size = memoize(length)
  return lookup, size
end

local function longest(length, limit)
  local best, start = 0, 0
  for n = 1, limit - 1 do
    local steps = length(n)
    if steps > best then
      best = steps
      start = n
    end
  end
  return start, best
end

local function main()
  local length, size = make_collatz()
  local checksum = 0
  local start, best
  for limit = 10000, 250000, 10000 do
    start, best = longest(length, limit)
    checksum = (checksum * 31 + start + best + size()) % 1000000007
  end
  print(string.format("memo %d %d %d %d", start, best, size(), checksum))
end

main()
return main
