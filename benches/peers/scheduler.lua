-- A scheduler of cooperating tasks: coroutines that yield to it, and channels made of closures between them.

local yield = coroutine.yield

local function make_queue()
  local items, first, last = {}, 1, 0

  local function push(item)
    last = last + 1
    items[last] = item
  end

  local function pop()
    local item = items[first]
    items[first] = nil
    first = first + 1
    return item
  end

  local function size()
    return last - first + 1
  end

  return push, pop, size
end

local function make_scheduler()
  local push, pop, size = make_queue()
  local switches = 0

  local function spawn(task, ...)
    local arguments = { ... }
    push(coroutine.wrap(function()
      task(unpack(arguments))
      return false
    end))
  end

  local function run()
    while size() > 0 do
      local task = pop()
      switches = switches + 1
      if task() then
        push(task)
      end
    end
    return switches
  end

  return spawn, run
end

local function make_channel(capacity)
  local push, pop, size = make_queue()

  local function put(item)
    if size() == capacity then
      return false
    end
    push(item)
    return true
  end

  local function take()
    if size() > 0 then
      return pop()
    end
  end

  return put, take
end

local function producer(count, put)
  for n = 0, count - 1 do
    while not put(n) do
      yield(true)
    end
  end
  while not put(-1) do
    yield(true)
  end
end

local function worker(f, take, put)
  while true do
    local item = take()
    while item == nil do
      yield(true)
      item = take()
    end
    if item >= 0 then
      item = f(item)
    end
    while not put(item) do
      yield(true)
    end
    if item < 0 then
      return
    end
  end
end

local function consumer(take, push)
  while true do
    local item = take()
    if item == nil then
      yield(true)
    elseif item < 0 then
      return
    else
      push(item)
    end
  end
end

local function make_checksum()
  local total = 0

  local function push(item)
    total = (total * 31 + item) % 1000000007
  end

  return push, function() return total end
end

local function main()
  local spawn, run = make_scheduler()
  local reads = {}
  for line = 0, 19 do
    local k = line + 2
    local put_raw, take_raw = make_channel(2)
    local put_done, take_done = make_channel(3)
    local push, read = make_checksum()
    reads[#reads + 1] = read
    spawn(producer, 24000, put_raw)
    spawn(worker, function(n) return n * k % 9973 end, take_raw, put_done)
    spawn(consumer, take_done, push)
  end
  local switches = run()
  local total = 0
  for _, read in ipairs(reads) do
    total = total + read()
  end
  print(string.format("scheduler %d %.0f", switches, total))
end

main()
return main
