// A timer for as long as a pause is on, and the one call that is held back. O(1) for each call.
function throttle(action, wait, { leading = true, trailing = true, merge = (earlier, later) => later } = {}) {
  let timer = null; // of the pause that is on
  let held = null; // only while there is one
  let result;

  const run = ({ self, args }) => {
    clearTimeout(timer);
    timer = setTimeout(end, wait); // before the action runs: it may call us, or throw
    held = null;
    result = action.apply(self, args);
  };
  const end = () => {
    timer = null;
    if (held) run(held);
  };
  function throttled(...args) {
    if (timer === null && leading) {
      run({ self: this, args });
    } else if (trailing) {
      held = { self: this, args: held ? merge(held.args, args) : args };
      timer ??= setTimeout(end, wait);
    }
    return result;
  }
  throttled.cancel = () => {
    clearTimeout(timer);
    timer = held = null;
  };
  throttled.flush = () => {
    if (held) run(held);
    return result;
  };
  return throttled;
}
