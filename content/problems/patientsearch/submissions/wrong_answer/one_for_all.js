// Keeps the timer outside, so that all debounced functions share it.
let timer = null; // of the burst that is under way
function debounce(action, wait, { leading = false, trailing = true } = {}) {
  let owed = null; // its latest call that has not been run
  let result;

  const end = () => {
    const last = owed;
    clearTimeout(timer);
    timer = owed = null; // before the action runs: it may begin another burst
    if (trailing && last) result = action.apply(last.self, last.args);
  };
  function debounced(...args) {
    const begins = timer === null;
    clearTimeout(timer);
    timer = setTimeout(end, wait);
    if (begins && leading) result = action.apply(this, args);
    else owed = { self: this, args };
    return result;
  }
  debounced.cancel = () => {
    clearTimeout(timer);
    timer = owed = null;
  };
  debounced.flush = () => {
    if (timer !== null) end();
    return result;
  };
  return debounced;
}
