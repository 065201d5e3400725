// Edit distance by recursion: the function calls itself through a memo table that is captured.

function makeDistance(left, right) {
  const table = new Map();
  const columns = right.length + 1;

  function distance(i, j) {
    const key = i * columns + j;
    const known = table.get(key);
    if (known !== undefined) {
      return known;
    }
    let result;
    if (i === 0 || j === 0) {
      result = i + j;
    } else if (left[i - 1] === right[j - 1]) {
      result = distance(i - 1, j - 1);
    } else {
      result = 1 + Math.min(distance(i - 1, j), distance(i, j - 1), distance(i - 1, j - 1));
    }
    table.set(key, result);
    return result;
  }

  return () => distance(left.length, right.length);
}

function makeWords(seed) {
  return (length) => {
    const letters = [];
    for (let i = 0; i < length; i++) {
      seed = (seed * 16_807) % 2_147_483_647;
      letters.push("acgt"[Math.floor(seed / 1_000) % 4]);
    }
    return letters.join("");
  };
}

function main() {
  const word = makeWords(7);
  let total = 0;
  let checksum = 0;
  for (let n = 0; n < 220; n++) {
    const distance = makeDistance(word(70 + (n % 9)), word(75 - (n % 11)));
    const result = distance();
    total += result;
    checksum = (checksum * 31 + result) % 1_000_000_007;
  }
  console.log("edit_distance", total, checksum);
}

main();
module.exports = main;
