/**
 * @param {any} value
 * @returns {any}
 */
function deepClone(value) {
  // Your solution goes here.
  return value;
}
