// Another way to the same: one timer that looks at the clock when it fires and goes back to sleep when it is too early.
const debounce = (action, wait, { leading = false, trailing = true } = {}) => {
  const state = { under: false, until: 0, owed: null, result: undefined, timer: undefined };
  const end = () => {
    const last = state.owed;
    clearTimeout(state.timer);
    Object.assign(state, { under: false, owed: null });
    if (trailing && last) state.result = last();
  };
  const look = () => {
    const left = state.until - performance.now();
    if (left <= 0) end();
    else state.timer = setTimeout(look, left);
  };
  const debounced = function (...args) {
    const job = () => action.apply(this, args);
    state.until = performance.now() + wait;
    if (state.under) {
      state.owed = job;
      return state.result;
    }
    state.under = true;
    state.timer = setTimeout(look, wait);
    if (leading) state.result = job();
    else state.owed = job;
    return state.result;
  };
  debounced.cancel = () => {
    clearTimeout(state.timer);
    Object.assign(state, { under: false, owed: null });
  };
  debounced.flush = () => {
    if (state.under) end();
    return state.result;
  };
  return debounced;
};
