/**
 * @param {ArrayLike<any>} items
 * @param {function(any, number, ArrayLike<any>): any} callback
 * @param {any} self what `this` is in the callback
 * @returns {any[]}
 */
function arrayMap(items, callback, self) {
  // Your solution goes here.
  return [];
}

/**
 * @param {ArrayLike<any>} items
 * @param {function(any, number, ArrayLike<any>): any} callback
 * @param {any} self
 * @returns {any[]}
 */
function arrayFilter(items, callback, self) {
  return [];
}

/**
 * @param {ArrayLike<any>} items
 * @param {function(any, any, number, ArrayLike<any>): any} callback
 * @param {any} initial may be left out
 * @returns {any}
 */
function arrayReduce(items, callback, initial) {
  return undefined;
}

/**
 * @param {ArrayLike<any>} items
 * @param {function(any, number, ArrayLike<any>): any} callback
 * @param {any} self
 * @returns {any[]}
 */
function arrayFlatMap(items, callback, self) {
  return [];
}
