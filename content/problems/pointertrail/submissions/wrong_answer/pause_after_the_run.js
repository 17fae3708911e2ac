// Begins the pause when the action has returned: there is none after an error, and a call by the action runs at once.
function throttle(action, wait, { leading = true, trailing = true, merge = (earlier, later) => later } = {}) {
  let timer = null; // of the pause that is on
  let held = null; // only while there is one
  let result;

  const run = ({ self, args }) => {
    held = null;
    result = action.apply(self, args);
    clearTimeout(timer);
    timer = setTimeout(end, wait);
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
