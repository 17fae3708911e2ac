/**
 * @param {function} fn
 * @param {any} self
 * @param {...any} args
 * @returns {any}
 */
function callWith(fn, self, ...args) {
  // Your solution goes here.
}

/**
 * @param {function} fn
 * @param {any} self
 * @param {any} list
 * @returns {any}
 */
function applyWith(fn, self, list) {}

/**
 * @param {function} fn
 * @param {any} self
 * @param {...any} args
 * @returns {function}
 */
function bindTo(fn, self, ...args) {
  return fn;
}
