/**
 * @param {any} items
 * @param {number} depth
 * @returns {any[]}
 */
function flatten(items, depth = 1) {
  // Your solution goes here.
  return [];
}

/**
 * @param {any} items
 * @param {number} depth
 * @returns {Iterator<any>}
 */
function flattenLazily(items, depth = 1) {
  return [].values();
}
