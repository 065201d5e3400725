-- Recursion without names: the Y combinator ties the knot at every call.

local function fix(step)
  return (function(knot) return knot(knot) end)(function(knot)
    return step(function(n) return knot(knot)(n) end)
  end)
end

local function fib_step(recur)
  return function(n)
    return n < 2 and n or recur(n - 1) + recur(n - 2)
  end
end

local function power_step(base, modulus)
  return function(recur)
    return function(n)
      if n == 0 then
        return 1
      end
      local half = recur(math.floor(n / 2))
      local square = half * half % modulus
      return n % 2 == 1 and square * base % modulus or square
    end
  end
end

local function main()
  local fib = fix(fib_step)
  local power = fix(power_step(7, 1000003))
  local total = 0
  for n = 0, 24999 do
    total = (total + power(n) * fib(n % 12)) % 1000000007
  end
  print(string.format("ycombinator %d", total))
end

main()
return main
