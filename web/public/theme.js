// Runs before the first paint: a kept choice of theme must not flash the other one. The rest is in src/lib/theme.ts.
try {
  var kept = JSON.parse(localStorage.getItem('dryrun.theme'));
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
} catch (e) {
  // No storage: the system's theme.
}
