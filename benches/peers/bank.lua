-- Bank accounts: objects as tables of closures over one balance, and errors for what they refuse.

local function refuse(reason, amount)
  error({ reason = reason, amount = amount })
end

local function make_account(balance, limit)
  local moved = 0

  local function deposit(amount)
    if amount <= 0 then
      refuse("amount", amount)
    end
    balance = balance + amount
  end

  local function withdraw(amount)
    if amount > limit then
      refuse("limit", amount)
    end
    if amount > balance then
      refuse("funds", amount - balance)
    end
    balance = balance - amount
    moved = moved + amount
  end

  local function report()
    return balance, moved
  end

  return { deposit = deposit, withdraw = withdraw, report = report }
end

local function transfer(source, target, amount)
  source.withdraw(amount)
  local done, refused = pcall(target.deposit, amount)
  if not done then
    source.deposit(1)
    error(refused)
  end
end

local function main()
  local accounts = {}
  for n = 0, 63 do
    accounts[n] = make_account(1000 + 10 * n, 300 + n)
  end
  local refused = { amount = 0, limit = 0, funds = 0 }
  local missing = 0
  local seed = 42
  for _ = 1, 1000000 do
    seed = seed * 16807 % 2147483647
    local source = accounts[seed % 64]
    local target = accounts[math.floor(seed / 64) % 64]
    local done, problem = pcall(transfer, source, target, math.floor(seed / 4096) % 350)
    if not done then
      refused[problem.reason] = refused[problem.reason] + 1
      missing = missing + problem.amount
    end
  end
  local total, volume = 0, 0
  for n = 0, 63 do
    local balance, moved = accounts[n].report()
    total = total + balance
    volume = volume + moved
  end
  local what = { total, volume, refused.amount, refused.limit, refused.funds, missing }
  print(string.format("bank %d %d %d %d %d %d", unpack(what)))
end

main()
return main
