-- An interpreter made of closures: a syntax tree is compiled once to functions over an environment.

local BINARY = {
  ["+"] = function(a, b) return function(env) return a(env) + b(env) end end,
  ["-"] = function(a, b) return function(env) return a(env) - b(env) end end,
  ["*"] = function(a, b) return function(env) return a(env) * b(env) end end,
  ["/"] = function(a, b) return function(env) return math.floor(a(env) / b(env)) end end,
  ["%"] = function(a, b) return function(env) return a(env) % b(env) end end,
  ["<"] = function(a, b) return function(env) return a(env) < b(env) end end,
  ["="] = function(a, b) return function(env) return a(env) == b(env) end end,
}

local function compile_set(slot, value)
  return function(env)
    env[slot] = value(env)
  end
end

local function compile_if(condition, on_true, on_false)
  return function(env)
    if condition(env) then
      on_true(env)
    else
      on_false(env)
    end
  end
end

local function compile_while(condition, body)
  return function(env)
    while condition(env) do
      body(env)
    end
  end
end

local function compile_block(parts)
  return function(env)
    for _, part in ipairs(parts) do
      part(env)
    end
  end
end

local function compile(tree)
  local kind = tree[1]
  if kind == "number" then
    local value = tree[2]
    return function(env) return value end
  elseif kind == "get" then
    local slot = tree[2]
    return function(env) return env[slot] end
  elseif kind == "set" then
    return compile_set(tree[2], compile(tree[3]))
  elseif kind == "if" then
    return compile_if(compile(tree[2]), compile(tree[3]), compile(tree[4]))
  elseif kind == "while" then
    return compile_while(compile(tree[2]), compile(tree[3]))
  elseif kind == "block" then
    local parts = {}
    for index = 2, #tree do
      parts[#parts + 1] = compile(tree[index])
    end
    return compile_block(parts)
  end
  return BINARY[kind](compile(tree[2]), compile(tree[3]))
end

-- The sum of the lengths of all Collatz chains below the limit: slots n, x, steps, total.
local function collatz(limit)
  local n, x, steps, total = { "get", 1 }, { "get", 2 }, { "get", 3 }, { "get", 4 }
  local zero, one, two, three = { "number", 0 }, { "number", 1 }, { "number", 2 }, { "number", 3 }
  local step = { "if", { "=", { "%", x, two }, zero },
    { "set", 2, { "/", x, two } }, { "set", 2, { "+", { "*", x, three }, one } } }
  local chain = { "while", { "<", one, x }, { "block", step, { "set", 3, { "+", steps, one } } } }
  local each = { "block", { "set", 2, n }, { "set", 3, zero }, chain,
    { "set", 4, { "+", total, steps } }, { "set", 1, { "+", n, one } } }
  return { "block", { "set", 1, one }, { "set", 4, zero }, { "while", { "<", n, { "number", limit } }, each } }
end

local function main()
  local program = compile(collatz(20000))
  local env = { 0, 0, 0, 0 }
  program(env)
  print(string.format("closure_compiler %d %d", env[1], env[4]))
end

main()
return main
