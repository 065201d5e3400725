-- Automatic differentiation: each number brings a closure that carries a gradient back to what it was made of.

local function variable(value)
  local gradient = 0.0

  local function push(amount)
    gradient = gradient + amount
  end

  local function read()
    return value, push
  end

  local function step(rate)
    value = value - rate * gradient
    gradient = 0.0
  end

  return read, step
end

local function constant(value)
  return value, function(amount) end
end

local function add(a, push_a, b, push_b)
  return a + b, function(amount)
    push_a(amount)
    push_b(amount)
  end
end

local function multiply(a, push_a, b, push_b)
  return a * b, function(amount)
    push_a(amount * b)
    push_b(amount * a)
  end
end

local function squared_error(value, push_value, target)
  local difference = value - target
  return difference * difference, function(amount) push_value(2.0 * amount * (value - target)) end
end

local function polynomial(reads)
  return function(x)
    local value, push = constant(0.0)
    for _, read in ipairs(reads) do
      local product, push_product = multiply(value, push, constant(x))
      value, push = add(product, push_product, read())
    end
    return value, push
  end
end

local function main()
  local reads, steps = {}, {}
  for index, start in ipairs({ 0.5, -0.5, 0.25, 0.0 }) do
    reads[index], steps[index] = variable(start)
  end
  local model = polynomial(reads)
  local samples = {}
  for n = -10, 10 do
    samples[#samples + 1] = { n / 10.0, 1.0 / (1.0 + (n + 3) * (n + 3) / 25.0) }
  end
  local loss
  for _ = 1, 4000 do
    loss = 0.0
    for _, sample in ipairs(samples) do
      local value, push_value = model(sample[1])
      local wrong, push = squared_error(value, push_value, sample[2])
      loss = loss + wrong
      push(1.0)
    end
    for _, step in ipairs(steps) do
      step(0.02)
    end
  end
  local texts = {}
  for index, read in ipairs(reads) do
    texts[index] = string.format("%.6f", (read()))
  end
  print(string.format("autodiff %.9f %s", loss, table.concat(texts, " ")))
end

main()
return main
