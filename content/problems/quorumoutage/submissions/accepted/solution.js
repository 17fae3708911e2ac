// Three steps, each a classic of intervals: join the overlapping reports of each probe, so that it counts once; sweep
// over the beginnings and ends of what remains and note where at least q probes are open; join the outages that are
// at most g apart. O(n log n) time, O(n) memory.
'use strict';
const fs = require('fs');

/** Joins spans { start, end } that overlap or are at most `gap` apart. They come and leave in order of start. */
function joined(spans, gap) {
  const result = [];
  let last = null;
  for (const { start, end } of spans) {
    if (last !== null && start - last.end <= gap) {
      last.end = Math.max(last.end, end);
    } else {
      last = { start, end };
      result.push(last);
    }
  }
  return result;
}

/** The spans during which each probe sees a failure; those of one probe do not overlap. */
function seenByProbes(reports) {
  const ofProbe = new Map();
  for (const report of reports) {
    const own = ofProbe.get(report.probe);
    if (own === undefined) ofProbe.set(report.probe, [report]);
    else own.push(report);
  }
  const seen = [];
  for (const own of ofProbe.values()) {
    own.sort((a, b) => a.start - b.start);
    for (const span of joined(own, 0)) seen.push(span);
  }
  return seen;
}

/** The longest spans with at least `quorum` of the given ones open throughout. */
function withQuorum(spans, quorum) {
  // Odd numbers begin a span, even ones end it: at equal times the ends come first.
  const events = new Float64Array(2 * spans.length);
  spans.forEach(({ start, end }, i) => {
    events[2 * i] = 2 * start + 1;
    events[2 * i + 1] = 2 * end;
  });
  events.sort();

  const result = [];
  let open = 0;
  let start = 0;
  for (const event of events) {
    if (event % 2 === 1) {
      open++;
      if (open === quorum) start = (event - 1) / 2;
    } else {
      if (open === quorum) result.push({ start, end: event / 2 });
      open--;
    }
  }
  return result;
}

const [n, quorum, gap, ...rest] = fs.readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const reports = [];
for (let i = 0; i < n; i++) reports.push({ probe: rest[3 * i], start: rest[3 * i + 1], end: rest[3 * i + 2] });
const incidents = joined(withQuorum(seenByProbes(reports), quorum), gap);
console.log([incidents.length, ...incidents.map(({ start, end }) => `${start} ${end}`)].join('\n'));
