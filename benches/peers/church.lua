-- Church numerals: numbers as functions that apply a function.

local function zero(f)
  return function(x) return x end
end

local function successor(n)
  return function(f)
    return function(x) return f(n(f)(x)) end
  end
end

local function add(m, n)
  return function(f)
    return function(x) return m(f)(n(f)(x)) end
  end
end

local function multiply(m, n)
  return function(f) return m(n(f)) end
end

local function power(base, exponent)
  return exponent(base)
end

local function church(number)
  local numeral = zero
  for _ = 1, number do
    numeral = successor(numeral)
  end
  return numeral
end

local function to_int(numeral)
  return numeral(function(x) return x + 1 end)(0)
end

local function main()
  local two = church(2)
  local three = church(3)
  local five = church(5)
  local seven = add(two, five)
  local product = multiply(multiply(three, five), seven)
  local large = power(seven, five)
  local total = 0
  for _ = 1, 48 do
    total = total + to_int(large) + to_int(product)
    total = total + to_int(add(power(five, seven), multiply(two, power(two, three))))
  end
  print(string.format("church %d %d %d %d", to_int(seven), to_int(product), to_int(large), total))
end

main()
return main
