/**
 * @param {any} value
 * @returns {{get: function(): any, set: function(any): void}}
 */
function cell(value) {
  // Your solution goes here.
  return { get: () => value, set: () => {} };
}

/**
 * @param {function(): any} fn
 * @returns {{get: function(): any}}
 */
function computed(fn) {
  return { get: fn };
}

/**
 * @param {function(): any} fn
 * @returns {function(): void}
 */
function effect(fn) {
  return () => {};
}

/**
 * @param {function(): any} fn
 * @returns {any}
 */
function batch(fn) {
  return fn();
}
