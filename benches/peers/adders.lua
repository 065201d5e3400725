-- A table of adders made in a loop: one function, many closures, called in turn.

local function make_adder(n)
  return function(x)
    return x + n
  end
end

local function make_adders(count)
  local adders = {}
  for n = 0, count - 1 do
    adders[#adders + 1] = make_adder(n)
  end
  return adders
end

local function run(rounds)
  local adders = make_adders(100)
  local total = 0
  for _ = 1, rounds do
    for _, add in ipairs(adders) do
      total = add(total)
    end
    if total > 1000000007 then
      total = total - 1000000007
    end
  end
  return total
end

local function main()
  print(string.format("adders %d", run(300000)))
end

main()
return main
