/**
 * @param {any} value
 * @param {function(string, any): any | any[]} replacer may be left out
 * @param {number | string} indent may be left out
 * @returns {string | undefined}
 */
function stringify(value, replacer, indent) {
  // Your solution goes here.
  return undefined;
}
