-- The spectral norm of an infinite matrix, whose operators are closures made from one entry function.

local function entry(i, j)
  return 1.0 / (math.floor((i + j) * (i + j + 1) / 2) + i + 1)
end

local function operator(size, entry)
  return function(vector)
    local result = {}
    for i = 0, size - 1 do
      local total = 0.0
      for j = 0, size - 1 do
        total = total + entry(i, j) * vector[j + 1]
      end
      result[#result + 1] = total
    end
    return result
  end
end

local function transposed(entry)
  return function(i, j) return entry(j, i) end
end

local function after(outer, inner)
  return function(vector) return outer(inner(vector)) end
end

local function dot(a, b)
  local total = 0.0
  for index, x in ipairs(a) do
    total = total + x * b[index]
  end
  return total
end

local function main()
  local size = 320
  local step = after(operator(size, transposed(entry)), operator(size, entry))
  local u, v = {}, nil
  for index = 1, size do
    u[index] = 1.0
  end
  for _ = 1, 10 do
    v = step(u)
    u = step(v)
  end
  print(string.format("spectral_norm %.9f", math.sqrt(dot(u, v) / dot(v, v))))
end

main()
return main
