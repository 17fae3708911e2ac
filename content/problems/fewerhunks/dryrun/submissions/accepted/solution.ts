// From the ends backwards: what is left to pay from a pair of places on, in a hunk and outside of one. O(n m) time and memory.
function leastEffort(before: number[], after: number[], hunk: number): number {
  const inside: number[][] = [];
  const outside: number[][] = [];
  for (let i = before.length; i >= 0; i--) {
    inside[i] = [];
    outside[i] = [];
    for (let j = after.length; j >= 0; j--) {
      const left = before.length - i + after.length - j;
      inside[i][j] = left;
      outside[i][j] = left > 0 ? left + hunk : 0;
      if (i === before.length || j === after.length) continue;
      inside[i][j] = 1 + Math.min(inside[i + 1][j], inside[i][j + 1]);
      outside[i][j] = inside[i][j] + hunk;
      if (before[i] !== after[j]) continue;
      inside[i][j] = Math.min(inside[i][j], (before[i] === 0 ? inside : outside)[i + 1][j + 1]);
      outside[i][j] = Math.min(outside[i][j], outside[i + 1][j + 1]);
    }
  }
  return outside[0][0];
}
