// Takes the reports of a probe as they come, not in the order of their beginnings.
function joined(spans, gap) {
  const result = [];
  for (const [start, end] of spans) {
    const last = result[result.length - 1];
    if (last !== undefined && start - last[1] <= gap) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function incidents(reports, quorum, gap) {
  const ofProbe = new Map();
  for (const [probe, start, end] of reports) {
    const own = ofProbe.get(probe);
    if (own === undefined) ofProbe.set(probe, [[start, end]]);
    else own.push([start, end]);
  }
  const numbers = [];
  for (const own of ofProbe.values()) {
    // Odd numbers begin a span, even ones end it: at equal times the ends come first.
    for (const [start, end] of joined(own, 0)) numbers.push(2 * start + 1, 2 * end);
  }
  const events = Float64Array.from(numbers).sort();
  const outages = [];
  let open = 0;
  let start = 0;
  for (const event of events) {
    if (event % 2 === 1) {
      open++;
      if (open === quorum) start = (event - 1) / 2;
    } else {
      if (open === quorum) outages.push([start, event / 2]);
      open--;
    }
  }
  return joined(outages, gap);
}
