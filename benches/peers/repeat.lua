-- Run a program the given number of times, and tell how long each run took: milliseconds, a line each, on standard
-- error.
-- Lua has the clock of the processor only; LuaJIT does nothing on other threads.

local function timed(run, ...)
  local start = os.clock()
  local result = run(...)
  io.stderr:write((os.clock() - start) * 1000.0, "\n")
  return result
end

local main = timed(dofile, arg[1])
for _ = 2, tonumber(arg[2]) do
  timed(main)
end
