// log n: halves the place where a number may be.
function solve(nums) {
  const wanted = nums[Math.floor(nums.length / 3)];
  let low = 0;
  let high = nums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nums[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
