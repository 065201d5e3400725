-- A chain of composed functions, built once by folding and applied many times.

local function identity(x)
  return x
end

local function compose(f, g)
  return function(x)
    return f(g(x))
  end
end

local function scale(k)
  return function(x) return x * k end
end

local function shift(k)
  return function(x) return x + k end
end

local function wrap(modulus)
  return function(x) return x % modulus end
end

local function chain(functions)
  local result = identity
  for _, f in ipairs(functions) do
    result = compose(f, result)
  end
  return result
end

local function main()
  local step = chain({ scale(3), shift(7), wrap(65521), scale(5), shift(-11), wrap(32749) })
  local x = 1
  local checksum = 0
  for i = 0, 1599999 do
    x = step(x + i)
    checksum = (checksum * 31 + x) % 4294967296
  end
  print(string.format("compose %d %d", x, checksum))
end

main()
return main
