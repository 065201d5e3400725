-- Stacked wrappers, with arguments of their own, that pass on whatever they get; options are in a table.

local function counted(f)
  local calls = 0

  local function wrapper(...)
    calls = calls + 1
    return f(...)
  end

  return wrapper, function() return calls end
end

local function clamped(low, high)
  return function(f)
    return function(...)
      local result = f(...)
      if result < low then
        return low
      end
      return result > high and high or result
    end
  end
end

local function checked(predicate)
  return function(f)
    return function(first, ...)
      if not predicate(first) then
        return 0
      end
      return f(first, ...)
    end
  end
end

local function plain_mix(x, y, options)
  local shift = options and options.shift or 0
  return x * 7 - y * 3 + shift
end

local mix, calls = counted(clamped(-5000, 5000)(checked(function(x) return x % 7 ~= 3 end)(plain_mix)))

local function main()
  local before = calls()
  local total = 0
  for i = 0, 499999 do
    total = total + mix(i % 1000, i % 1024)
    total = total - mix(i % 512, i % 777, { shift = i % 16 })
  end
  print(string.format("decorators %d %d", total, calls() - before))
end

main()
return main
