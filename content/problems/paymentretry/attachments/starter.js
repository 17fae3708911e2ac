/**
 * @param {function(number, AbortSignal): any} task
 * @param {object} options times are in milliseconds
 * @returns {Promise<any>}
 */
function retry(task, { attempts = 3, base = 100, limit = Infinity, within = Infinity, jitter, retryable, signal } = {}) {
  // Your solution goes here.
  return Promise.resolve();
}
