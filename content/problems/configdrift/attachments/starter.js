/**
 * @param {any} left
 * @param {any} right
 * @returns {boolean}
 */
function deepEqual(left, right) {
  // Your solution goes here.
  return left === right;
}
