-- An event bus: handlers are closures in a dispatch table, and some of them emit further events.

local function make_bus()
  local handlers = {}

  local function on(name, handler)
    local list = handlers[name]
    if list == nil then
      list = {}
      handlers[name] = list
    end
    list[#list + 1] = handler

    return function()
      for index, other in ipairs(list) do
        if other == handler then
          table.remove(list, index)
          return
        end
      end
    end
  end

  local function emit(name, value)
    for _, handler in ipairs(handlers[name] or {}) do
      handler(value)
    end
  end

  return on, emit
end

local function make_tally()
  local count, total = 0, 0

  local function add(value)
    count = count + 1
    total = (total * 3 + value) % 1000003
  end

  return add, function() return count, total end
end

local function threshold(limit, emit, name)
  local level = 0

  return function(value)
    level = level + value
    if level >= limit then
      level = level - limit
      emit(name, level)
    end
  end
end

local function main()
  local on, emit = make_bus()
  local names = { "key", "click", "move", "scroll", "idle" }
  local reads = {}
  for _, name in ipairs({ "key", "click", "move", "scroll", "idle", "burst", "alarm" }) do
    local add, read = make_tally()
    on(name, add)
    reads[#reads + 1] = { name, read }
  end
  for index = 1, 4 do
    on(names[index], threshold(150, emit, "burst"))
  end
  on("burst", threshold(400, emit, "alarm"))
  local off
  for turn = 0, 1499999 do
    emit(names[turn % 5 + 1], turn % 23)
    if turn % 100000 == 0 then
      off = on("move", threshold(90, emit, "burst"))
    elseif turn % 100000 == 50000 then
      off()
    end
  end
  for _, pair in ipairs(reads) do
    print(string.format("events %s %d %d", pair[1], pair[2]()))
  end
end

main()
return main
