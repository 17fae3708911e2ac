/**
 * @param {function} action
 * @param {number} wait in milliseconds
 * @param {{leading?: boolean, trailing?: boolean}} options
 * @returns {function} with the methods cancel and flush
 */
function debounce(action, wait, { leading = false, trailing = true } = {}) {
  // Your solution goes here.
  function debounced(...args) {}
  debounced.cancel = () => {};
  debounced.flush = () => {};
  return debounced;
}
