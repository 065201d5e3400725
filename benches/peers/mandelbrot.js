// The Mandelbrot set on a grid whose bounds and limits are captured by the pixel function.

function makePixel(xMin, xMax, yMin, yMax, width, height, limit) {
  const xStep = (xMax - xMin) / width;
  const yStep = (yMax - yMin) / height;

  return (column, row) => {
    const cx = xMin + column * xStep;
    const cy = yMin + row * yStep;
    let x = 0.0;
    let y = 0.0;
    for (let step = 0; step < limit; step++) {
      const xx = x * x;
      const yy = y * y;
      if (xx + yy > 4.0) {
        return step;
      }
      y = 2.0 * x * y + cy;
      x = xx - yy + cx;
    }
    return limit;
  };
}

function main() {
  const width = 560;
  const height = 420;
  const limit = 200;
  const pixel = makePixel(-2.0, 0.6, -1.2, 1.2, width, height, limit);
  let inside = 0;
  let checksum = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const steps = pixel(column, row);
      if (steps === limit) {
        inside += 1;
      }
      checksum = (checksum * 33 + steps) % 1_000_000_007;
    }
  }
  console.log("mandelbrot", inside, checksum);
}

main();
module.exports = main;
