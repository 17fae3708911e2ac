/**
 * @param {Iterable<any>} items
 * @returns {Promise<any[]>}
 */
function promiseAll(items) {
  // Your solution goes here.
  return Promise.resolve([]);
}

/**
 * @param {Iterable<any>} items
 * @returns {Promise<Array<{status: string, value?: any, reason?: any}>>}
 */
function promiseAllSettled(items) {
  return Promise.resolve([]);
}

/**
 * @param {Iterable<any>} items
 * @returns {Promise<any>}
 */
function promiseRace(items) {
  return Promise.resolve();
}

/**
 * @param {Iterable<any>} items
 * @returns {Promise<any>}
 */
function promiseAny(items) {
  return Promise.resolve();
}
