/**
 * @param {Array<function(): any>} tasks
 * @param {number} limit
 * @returns {Promise<any[]>}
 */
function runAll(tasks, limit) {
  // Your solution goes here.
  return Promise.resolve([]);
}
