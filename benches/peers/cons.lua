-- Lists made of cons cells, each cell a closure over its head and tail.

local function empty(select)
  return nil
end

local function cons(head, tail)
  return function(select)
    return select(head, tail)
  end
end

local function head_of(head, tail)
  return head
end

local function tail_of(head, tail)
  return tail
end

local function car(cell)
  return cell(head_of)
end

local function cdr(cell)
  return cell(tail_of)
end

local function from_range(start, stop)
  local cells = empty
  for n = stop - 1, start, -1 do
    cells = cons(n, cells)
  end
  return cells
end

local function reverse(cells)
  local result = empty
  while cells ~= empty do
    result = cons(car(cells), result)
    cells = cdr(cells)
  end
  return result
end

local function mapped(f, cells)
  local result = empty
  while cells ~= empty do
    result = cons(f(car(cells)), result)
    cells = cdr(cells)
  end
  return reverse(result)
end

local function fold(f, start, cells)
  local result = start
  while cells ~= empty do
    result = f(result, car(cells))
    cells = cdr(cells)
  end
  return result
end

local function main()
  local modulus = 1000003
  local checksum = 0
  for start = 0, 599 do
    local numbers = from_range(start, start + 1000)
    local squares = mapped(function(n) return n * n % modulus end, numbers)
    checksum = fold(function(a, n) return (a * 7 + n) % modulus end, checksum, squares)
  end
  print(string.format("cons %d", checksum))
end

main()
return main
