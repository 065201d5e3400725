-- N queens by backtracking on bit masks; the solution count is captured and rebound.

local band, bor, bnot, lshift, rshift, bxor = bit.band, bit.bor, bit.bnot, bit.lshift, bit.rshift, bit.bxor

local function count_solutions(n)
  local solutions = 0
  local full = lshift(1, n) - 1

  local function place(columns, left, right)
    if columns == full then
      solutions = solutions + 1
      return
    end
    local free = band(full, bnot(bor(columns, left, right)))
    while free ~= 0 do
      local queen = band(free, -free)
      free = bxor(free, queen)
      place(bor(columns, queen), lshift(bor(left, queen), 1), rshift(bor(right, queen), 1))
    end
  end

  place(0, 0, 0)
  return solutions
end

local function main()
  for n = 4, 13 do
    print(string.format("nqueens %d %d", n, count_solutions(n)))
  end
end

main()
return main
