// Uses setInterval, each time of which counts from the one before, and begins anew after a pause.
function every(action, period) {
  let beat = 0;
  let timer = null;
  let over = false;
  const begin = () => {
    timer = setInterval(() => action(++beat), period);
  };
  const pause = () => {
    clearInterval(timer);
    timer = null;
  };
  begin();
  return {
    pause,
    resume() {
      if (timer === null && !over) begin();
    },
    stop() {
      over = true;
      pause();
    },
  };
}
