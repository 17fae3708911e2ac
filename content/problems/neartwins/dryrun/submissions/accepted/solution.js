// Near twins in a field have the same rest with nothing missing: all pairs of the same rest, but for those of equal records.
function nearTwins(records) {
  return records[0].map((_, field) => {
    const seen = new Map();
    const count = (key) => {
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return before;
    };
    let pairs = 0;
    for (const record of records) {
      const others = record.filter((value, i) => i !== field);
      if (others.includes('-')) continue;
      const rest = others.join(' ');
      pairs += count(rest);
      if (record[field] !== '-') pairs -= count(`${rest}=${record[field]}`);
    }
    return pairs;
  });
}
