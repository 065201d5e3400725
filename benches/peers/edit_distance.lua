-- Edit distance by recursion: the function calls itself through a memo table that is captured.

local function make_distance(left, right)
  local table = {}
  local columns = #right + 1

  local function distance(i, j)
    local key = i * columns + j
    local known = table[key]
    if known ~= nil then
      return known
    end
    local result
    if i == 0 or j == 0 then
      result = i + j
    elseif left:byte(i) == right:byte(j) then
      result = distance(i - 1, j - 1)
    else
      result = 1 + math.min(distance(i - 1, j), distance(i, j - 1), distance(i - 1, j - 1))
    end
    table[key] = result
    return result
  end

  return function() return distance(#left, #right) end
end

local function make_words(seed)
  return function(length)
    local letters = {}
    for index = 1, length do
      seed = seed * 16807 % 2147483647
      local letter = math.floor(seed / 1000) % 4 + 1
      letters[index] = ("acgt"):sub(letter, letter)
    end
    return table.concat(letters)
  end
end

local function main()
  local word = make_words(7)
  local total, checksum = 0, 0
  for n = 0, 219 do
    local left = word(70 + n % 9)
    local distance = make_distance(left, word(75 - n % 11))
    local result = distance()
    total = total + result
    checksum = (checksum * 31 + result) % 1000000007
  end
  print(string.format("edit_distance %d %d", total, checksum))
end

main()
return main
