// Looks every five milliseconds whether it is time, and never stops looking.
function debounce(action, wait, { leading = false, trailing = true } = {}) {
  let until = null;
  let owed = null;
  let result;
  const end = () => {
    const last = owed;
    until = owed = null;
    if (trailing && last) result = action.apply(last.self, last.args);
  };
  setInterval(() => {
    if (until !== null && Date.now() >= until) end();
  }, 5);
  function debounced(...args) {
    const begins = until === null;
    until = Date.now() + wait;
    if (begins && leading) result = action.apply(this, args);
    else owed = { self: this, args };
    return result;
  }
  debounced.cancel = () => {
    until = owed = null;
  };
  debounced.flush = () => {
    if (until !== null) end();
    return result;
  };
  return debounced;
}
