-- The sieve of Eratosthenes: a table of flags that several closures share.

local function make_sieve(limit)
  local flags = {}
  for n = 0, limit do
    flags[n] = true
  end
  flags[0], flags[1] = false, false
  local n = 2
  while n * n <= limit do
    if flags[n] then
      for multiple = n * n, limit, n do
        flags[multiple] = false
      end
    end
    n = n + 1
  end

  local function is_prime(n)
    return flags[n]
  end

  local function next_prime(n)
    n = n + 1
    while not flags[n] do
      n = n + 1
    end
    return n
  end

  return is_prime, next_prime
end

local function count(predicate, stop)
  local found = 0
  for n = 0, stop - 1 do
    if predicate(n) then
      found = found + 1
    end
  end
  return found
end

local function main()
  local limit = 2000000
  local primes, twins, gap
  for _ = 1, 4 do
    local is_prime, next_prime = make_sieve(limit)
    primes = count(is_prime, limit)
    twins = count(function(n) return is_prime(n) and is_prime(n + 2) end, limit / 2)
    gap = 0
    local p = 2
    while p < limit / 2 do
      local q = next_prime(p)
      if q - p > gap then
        gap = q - p
      end
      p = q
    end
  end
  print(string.format("sieve %d %d %d", primes, twins, gap))
end

main()
return main
