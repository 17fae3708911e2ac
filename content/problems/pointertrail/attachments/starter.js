/**
 * @param {function} action
 * @param {number} wait in milliseconds
 * @param {{leading?: boolean, trailing?: boolean, merge?: function(any[], any[]): any[]}} options
 * @returns {function} with the methods cancel and flush
 */
function throttle(action, wait, { leading = true, trailing = true, merge } = {}) {
  // Your solution goes here.
  function throttled(...args) {}
  throttled.cancel = () => {};
  throttled.flush = () => {};
  return throttled;
}
