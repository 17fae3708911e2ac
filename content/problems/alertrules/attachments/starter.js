/**
 * @param {function} fn
 * @param {any} gap
 * @param {number} arity
 * @returns {function}
 */
function curry(fn, gap, arity = fn.length) {
  // Your solution goes here.
  return (...args) => fn(...args);
}
