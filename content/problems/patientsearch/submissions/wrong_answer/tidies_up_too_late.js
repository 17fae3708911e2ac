// Forgets the burst after the action has run, and with it the one that the action has begun.
function debounce(action, wait, { leading = false, trailing = true } = {}) {
  let timer = null; // of the burst that is under way
  let owed = null; // its latest call that has not been run
  let result;

  const end = () => {
    clearTimeout(timer);
    if (trailing && owed) result = action.apply(owed.self, owed.args);
    timer = owed = null;
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
