// N queens by backtracking on bit masks; the solution count is captured and rebound.

function countSolutions(n) {
  let solutions = 0;
  const full = (1 << n) - 1;

  function place(columns, left, right) {
    if (columns === full) {
      solutions += 1;
      return;
    }
    let free = full & ~(columns | left | right);
    while (free) {
      const queen = free & -free;
      free ^= queen;
      place(columns | queen, (left | queen) << 1, (right | queen) >> 1);
    }
  }

  place(0, 0, 0);
  return solutions;
}

function main() {
  for (let n = 4; n < 14; n++) {
    console.log("nqueens", n, countSolutions(n));
  }
}

main();
module.exports = main;
