-- Coroutines that feed one another: each stage a coroutine, each step a closure.

local wrap, yield = coroutine.wrap, coroutine.yield

local function numbers(start, stop)
  return wrap(function()
    while start < stop do
      yield(start)
      start = start + 1
    end
  end)
end

local function mapped(f, items)
  return wrap(function()
    for item in items do
      yield(f(item))
    end
  end)
end

local function kept(predicate, items)
  return wrap(function()
    for item in items do
      if predicate(item) then
        yield(item)
      end
    end
  end)
end

local function differences(items)
  return wrap(function()
    local previous = 0
    for item in items do
      yield(item - previous)
      previous = item
    end
  end)
end

local function totals(items)
  return wrap(function()
    local total = 0
    for item in items do
      total = total + item
      yield(total)
    end
  end)
end

local function make_stages(factor, modulus)
  local function scale(n)
    return n * factor % modulus
  end

  local function is_odd(n)
    return n % 2 == 1
  end

  return scale, is_odd
end

local function run(start, count, factor)
  local scale, is_odd = make_stages(factor, 65521)
  local stream = differences(kept(is_odd, mapped(scale, numbers(start, start + count))))
  local last = 0
  local checksum = 0
  for total in totals(mapped(function(n) return n * n end, stream)) do
    checksum = (checksum * 31 + total) % 1000000007
    last = total
  end
  return last, checksum
end

local function main()
  for _, factor in ipairs({ 17, 171, 1717, 17171 }) do
    print(string.format("pipeline %.0f %d", run(factor * 3, 600000, factor)))
  end
end

main()
return main
