// n: adds them up; memory 1.
function solve(nums) {
  let total = 0;
  for (const x of nums) total += x;
  return total;
}
