// Keeps the rests of all fields in one table: what is left of a record without its first field may be that of another without its
// last.
function nearTwins(records) {
  const seen = new Map();
  const count = (key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before;
  };
  return records[0].map((_, field) => {
    let pairs = 0;
    for (const record of records) {
      const others = record.filter((value, i) => i !== field);
      if (others.includes('-')) continue;
      const rest = others.join(' ');
      pairs += count(rest);
      if (record[field] !== '-') pairs -= count(`${field} ${rest}=${record[field]}`);
    }
    return pairs;
  });
}
