-- Parser combinators: a parser is a function from a text and a place to a value and the next place, or nothing.

local function char(wanted)
  return function(text, at)
    local found = text:sub(at, at)
    if found ~= "" and wanted:find(found, 1, true) then
      return found, at + 1
    end
  end
end

local function sequence(first, second, combine)
  return function(text, at)
    local a, after_a = first(text, at)
    if after_a == nil then
      return nil
    end
    local b, after_b = second(text, after_a)
    if after_b == nil then
      return nil
    end
    return combine(a, b), after_b
  end
end

local function choice(...)
  local parsers = { ... }
  return function(text, at)
    for _, parser in ipairs(parsers) do
      local value, after = parser(text, at)
      if after ~= nil then
        return value, after
      end
    end
  end
end

local function chain(item, operator)
  return function(text, at)
    local value, after = item(text, at)
    if after == nil then
      return nil
    end
    while true do
      local combine, after_operator = operator(text, after)
      if after_operator == nil then
        return value, after
      end
      local right, after_right = item(text, after_operator)
      if after_right == nil then
        return value, after
      end
      value, after = combine(value, right), after_right
    end
  end
end

local function apply(f, parser)
  return function(text, at)
    local value, after = parser(text, at)
    if after == nil then
      return nil
    end
    return f(value), after
  end
end

local function digits(text, at)
  local value = 0
  local start = at
  while true do
    local code = text:byte(at)
    if code == nil or code < 48 or code > 57 then
      break
    end
    value = value * 10 + code - 48
    at = at + 1
  end
  if at ~= start then
    return value, at
  end
end

local function make_calculator(modulus)
  local total

  local function expression(text, at)
    return total(text, at)
  end

  local function binary(symbol, f)
    return apply(function() return f end, char(symbol))
  end

  local function second(_, value) return value end
  local function first(value, _) return value end
  local function negative(_, value) return -value end
  local inner = sequence(sequence(char("("), expression, second), char(")"), first)
  local factor = choice(digits, inner, sequence(char("-"), digits, negative))
  local product = chain(factor, binary("*", function(a, b) return a * b % modulus end))
  local plus = binary("+", function(a, b) return a + b end)
  local minus = binary("-", function(a, b) return a - b end)
  total = chain(product, choice(plus, minus))
  return expression
end

local function main()
  local calculate = make_calculator(65521)
  local checksum = 0
  for n = 0, 27999 do
    local text = string.format("(%d+%d*(3-%d))*-%d-(7*(%d-(2+%d))+1)*%d", n, n % 17, n % 5, n % 101, n, n % 3, n % 13)
    local value, after = calculate(text, 1)
    checksum = (checksum * 31 + value + after - 1) % 1000000007
  end
  print(string.format("parsers %d", checksum))
end

main()
return main
