// Backwards, with a pointer from each settled cell to a later one. O(n log n).
function shifts(entries: [number, number, number][]): [number, number, number][] {
  const ends = Float64Array.from(new Set(entries.flatMap(([, start, end]) => [start, end]))).sort();
  const cell = new Map<number, number>();
  ends.forEach((minute, i) => cell.set(minute, i));
  const personOf = new Int32Array(ends.length);
  const openFrom = Int32Array.from({ length: ends.length + 1 }, (_, i) => i);
  for (let k = entries.length - 1; k >= 0; k--) {
    const [person, start, end] = entries[k];
    const behind = cell.get(end) as number;
    let i = cell.get(start) as number;
    for (;;) {
      while (openFrom[i] !== i) i = openFrom[i] = openFrom[openFrom[i]];
      if (i >= behind) break;
      personOf[i] = person;
      openFrom[i] = i + 1;
    }
  }
  const result: [number, number, number][] = [];
  let last = 0;
  ends.forEach((minute, i) => {
    if (personOf[i] === last) return;
    if (last !== 0) result[result.length - 1][2] = minute;
    last = personOf[i];
    if (last !== 0) result.push([last, minute, minute]);
  });
  return result;
}
