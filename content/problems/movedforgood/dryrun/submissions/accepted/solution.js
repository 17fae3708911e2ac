// Backwards from each page at which a walk can end; what is never found leads into a cycle. O(n) time and memory.
function straighten(pages) {
  const sources = pages.map(() => []);
  const end = pages.map((target, i) => (target > 0 ? 0 : i + 1));
  const found = [];
  pages.forEach((target, i) => {
    if (target > 0) sources[target - 1].push(i);
    else found.push(i);
  });
  for (const i of found) {
    for (const source of sources[i]) {
      end[source] = end[i];
      found.push(source);
    }
  }
  return pages.map((target) => {
    if (target === 0) return 0;
    const last = end[Math.abs(target) - 1];
    return target > 0 || last === 0 ? last : -last;
  });
}
