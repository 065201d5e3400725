-- The Mandelbrot set on a grid whose bounds and limits are captured by the pixel function.

local function make_pixel(x_min, x_max, y_min, y_max, width, height, limit)
  local x_step = (x_max - x_min) / width
  local y_step = (y_max - y_min) / height

  return function(column, row)
    local cx = x_min + column * x_step
    local cy = y_min + row * y_step
    local x, y = 0.0, 0.0
    for step = 0, limit - 1 do
      local xx = x * x
      local yy = y * y
      if xx + yy > 4.0 then
        return step
      end
      y = 2.0 * x * y + cy
      x = xx - yy + cx
    end
    return limit
  end
end

local function main()
  local width, height, limit = 560, 420, 200
  local pixel = make_pixel(-2.0, 0.6, -1.2, 1.2, width, height, limit)
  local inside = 0
  local checksum = 0
  for row = 0, height - 1 do
    for column = 0, width - 1 do
      local steps = pixel(column, row)
      if steps == limit then
        inside = inside + 1
      end
      checksum = (checksum * 33 + steps) % 1000000007
    end
  end
  print(string.format("mandelbrot %d %d", inside, checksum))
end

main()
return main
