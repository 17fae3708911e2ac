// n^2: all pairs.
function solve(nums) {
  let close = 0;
  for (let i = 0; i < nums.length; i++) {
    for (let k = 0; k < i; k++) close += Math.abs(nums[i] - nums[k]) < 1000 ? 1 : 0;
  }
  return close;
}
