// Sets the next timer when the action has run, also if that has paused.
function every(action, period) {
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
    action(beat);
    plan();
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
