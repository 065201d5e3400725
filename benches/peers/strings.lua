-- Templates compiled to closures that write strings piece by piece into a captured table.

local function make_writer()
  local parts = {}

  local function write(text)
    parts[#parts + 1] = text
  end

  local function finish()
    local text = table.concat(parts)
    parts = {}
    return text
  end

  return write, finish
end

local function literal(text)
  return function(write, record) write(text) end
end

local function field(name, width)
  return function(write, record)
    local text = record[name]
    write(text)
    write((" "):rep(width - #text))
  end
end

local function number(name)
  return function(write, record) write(tostring(record[name])) end
end

local function sequence(...)
  local parts = { ... }
  return function(write, record)
    for _, part in ipairs(parts) do
      part(write, record)
    end
  end
end

local function checksum(text, start)
  for index = 1, #text do
    start = (start * 31 + text:byte(index)) % 16777213
  end
  return start
end

local function main()
  local row = sequence(
    literal("<tr><td>"), field("name", 8), literal("</td><td>"), number("age"),
    literal("</td><td>"), field("city", 10), literal("</td></tr>\n")
  )
  local names = { "Ada", "Grace", "Alan", "Edsger", "Barbara", "Tony", "Niklaus" }
  local cities = { "London", "New York", "Austin", "Zurich", "Oslo" }
  local write, finish = make_writer()
  local size, total = 0, 0
  for page = 0, 5999 do
    for line = 0, 59 do
      local n = page * 60 + line
      row(write, { name = names[n % 7 + 1], age = n % 90 + 10, city = cities[n % 5 + 1] })
    end
    local text = finish()
    size = size + #text
    if page % 16 == 0 then
      total = checksum(text:upper(), total)
    end
  end
  print(string.format("strings %d %d", size, total))
end

main()
return main
