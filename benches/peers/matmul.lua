-- Matrix products: a matrix is a reader and a writer over a flat table, with the dimensions captured.

local function make_matrix(rows, columns, value)
  local cells = {}
  for i = 0, rows - 1 do
    for j = 0, columns - 1 do
      cells[i * columns + j] = value(i, j)
    end
  end

  local function at(i, j)
    return cells[i * columns + j]
  end

  local function put(i, j, value)
    cells[i * columns + j] = value
  end

  return at, put
end

local function multiplier(rows, inner, columns)
  return function(a, b)
    local at, put = make_matrix(rows, columns, function(i, j) return 0.0 end)
    for i = 0, rows - 1 do
      for j = 0, columns - 1 do
        local total = 0.0
        for k = 0, inner - 1 do
          total = total + a(i, k) * b(k, j)
        end
        put(i, j, total)
      end
    end
    return at
  end
end

local function main()
  local n = 120
  local multiply = multiplier(n, n, n)
  local a = make_matrix(n, n, function(i, j) return (i * 7 + j * 3) % 11 - 5.0 end)
  local b = make_matrix(n, n, function(i, j) return 1.0 / (i + j + 1) end)
  local c
  for _ = 1, 3 do
    c = multiply(a, b)
    a, b = b, c
  end
  local trace = 0.0
  for i = 0, n - 1 do
    trace = trace + c(i, i)
  end
  print(string.format("matmul %.6f %.6f %.6f", trace, c(0, n - 1), c(n - 1, 0)))
end

main()
return main
