// n: a table of what was seen; memory n.
function solve(nums) {
  const seen = new Map();
  for (let i = 0; i < nums.length; i++) {
    const found = seen.get(-nums[i]);
    if (found !== undefined) return found;
    seen.set(nums[i], i);
  }
  return -1;
}
