-- Continuation-passing style: expressions are evaluated with one continuation for a value and one for failure.

local function constant(value)
  return function(succeed, fail) return succeed(value) end
end

local function binary(operator, left, right)
  return function(succeed, fail)
    return left(function(a)
      return right(function(b) return operator(a, b, succeed, fail) end, fail)
    end, fail)
  end
end

local function otherwise(first, second)
  return function(succeed, fail)
    return first(succeed, function(reason) return second(succeed, fail) end)
  end
end

local function plus(a, b, succeed, fail)
  return succeed((a + b) % 1000003)
end

local function times(a, b, succeed, fail)
  return succeed(a * b % 1000003)
end

local function divide(a, b, succeed, fail)
  if b == 0 then
    return fail("division by zero")
  end
  return succeed(math.floor(a / b))
end

local function make_random(seed)
  return function(limit)
    seed = seed * 16807 % 2147483647
    return math.floor(seed / 1000) % limit
  end
end

local function grow(random, depth)
  if depth == 0 then
    return constant(random(10))
  end
  local operator = ({ plus, times, divide })[random(3) + 1]
  local left = grow(random, depth - 1)
  local tree = binary(operator, left, grow(random, depth - 1))
  return random(4) == 0 and otherwise(tree, constant(random(100))) or tree
end

local function main()
  local random = make_random(5)
  local trees = {}
  for index = 1, 200 do
    trees[index] = grow(random, 5)
  end
  local failures, total = 0, 0

  local function succeed(value)
    total = (total * 31 + value) % 1000000007
  end

  local function fail(reason)
    failures = failures + 1
  end

  for _ = 1, 200 do
    for _, tree in ipairs(trees) do
      tree(succeed, fail)
    end
  end
  print(string.format("cps %d %d", total, failures))
end

main()
return main
