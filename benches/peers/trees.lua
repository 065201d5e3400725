-- Binary trees without objects: a node is a closure over its two children, a leaf one over its value.

local function leaf(value)
  return function(on_leaf, on_node) return on_leaf(value) end
end

local function node(left, right)
  return function(on_leaf, on_node) return on_node(left, right) end
end

local function build(depth, value)
  if depth == 0 then
    return leaf(value)
  end
  return node(build(depth - 1, 2 * value), build(depth - 1, 2 * value + 1))
end

local function folder(of_leaf, of_node)
  local fold_node

  local function fold(tree)
    return tree(of_leaf, fold_node)
  end

  function fold_node(left, right)
    return of_node(fold(left), fold(right))
  end

  return fold
end

local function mirror(tree)
  return tree(leaf, function(left, right) return node(mirror(right), mirror(left)) end)
end

local function main()
  local count = folder(function(value) return 1 end, function(left, right) return left + right + 1 end)
  local function mix(left, right)
    return (left * 7 + right) % 1000003
  end

  local checksum = folder(function(value) return value end, mix)
  local kept = build(14, 1)
  for depth = 4, 12, 2 do
    local rounds = 2 ^ (15 - depth)
    local total = 0
    for n = 0, rounds - 1 do
      local tree = build(depth, n)
      total = total + count(tree) + checksum(mirror(tree))
    end
    print(string.format("trees %d %d %d", depth, rounds, total))
  end
  print(string.format("trees %d %d", count(kept), checksum(kept)))
end

main()
return main
