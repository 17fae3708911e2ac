// Goes by the clock of the machine, which may be put forward or back.
function every(action, period) {
  const performance = Date;
  let origin = performance.now(); // when the running time was 0, as if there had been no pauses
  let beat = 0; // the latest one
  let timer;
  let pausedAt = null;
  let state = 'running';

  const plan = () => {
    timer = setTimeout(ring, origin + (beat + 1) * period - performance.now());
  };
  const ring = () => {
    beat = Math.max(beat + 1, Math.floor((performance.now() - origin) / period));
    plan();
    action(beat);
  };

  plan();
  return {
    pause() {
      if (state !== 'running') return;
      state = 'paused';
      pausedAt = performance.now();
      clearTimeout(timer);
    },
    resume() {
      if (state !== 'paused') return;
      state = 'running';
      origin += performance.now() - pausedAt;
      plan();
    },
    stop() {
      state = 'stopped';
      clearTimeout(timer);
    },
  };
}
