// Runs the first call of a burst at its end, not the latest one.
function debounce(action, wait, { leading = false, trailing = true } = {}) {
  let timer = null; // of the burst that is under way
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
    else owed ??= { self: this, args };
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
