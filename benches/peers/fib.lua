-- Naive Fibonacci, recursive through the variable of the enclosing function.

local function make_fib()
  local function fib(n)
    if n < 2 then
      return n
    end
    return fib(n - 1) + fib(n - 2)
  end

  return fib
end

local function main()
  local fib = make_fib()
  print(string.format("fib %d", fib(35)))
end

main()
return main
