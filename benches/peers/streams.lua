-- Lazy streams: the rest of a stream is a closure that is called once and remembers what it gave.

local function delay(compute)
  local value

  return function()
    if compute ~= nil then
      value = compute()
      compute = nil
    end
    return value
  end
end

local function integers(n)
  return { n, delay(function() return integers(n + 1) end) }
end

local function mapped(f, stream)
  local head, rest = stream[1], stream[2]
  return { f(head), delay(function() return mapped(f, rest()) end) }
end

local function kept(predicate, stream)
  while not predicate(stream[1]) do
    stream = stream[2]()
  end
  local head, rest = stream[1], stream[2]
  return { head, delay(function() return kept(predicate, rest()) end) }
end

local function merged(left, right)
  local a, after_a = left[1], left[2]
  local b, after_b = right[1], right[2]
  if a < b then
    return { a, delay(function() return merged(after_a(), right) end) }
  elseif b < a then
    return { b, delay(function() return merged(left, after_b()) end) }
  end
  return { a, delay(function() return merged(after_a(), after_b()) end) }
end

local function scaled(factor, stream)
  return mapped(function(n) return n * factor end, stream)
end

local function hamming()
  local start
  start = { 1, delay(function() return merged(scaled(2, start), merged(scaled(3, start), scaled(5, start))) end) }
  return start
end

local function nth(stream, n)
  for _ = 1, n do
    stream = stream[2]()
  end
  return stream[1]
end

local function main()
  local total = 0
  for turn = 0, 39 do
    total = total + nth(hamming(), 4000 + turn)
    local thirds = kept(function(n) return n % 3 ~= 1 end, integers(turn))
    total = total + nth(mapped(function(n) return n * n end, thirds), 6000)
  end
  print(string.format("streams %.0f", total))
end

main()
return main
