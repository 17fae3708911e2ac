// Finding by a few typed letters, as in the command palette.

const isBoundary = (text: string, at: number): boolean => at === 0 || /[\s\-_/.:]/.test(text[at - 1]!);

/**
 * How well `query` fits `text`: 0 not at all, higher is better. All letters must occur in order; a run of letters counts more than
 * scattered ones, the start of a word more than its middle, a short text more than a long one.
 */
export function fit(query: string, text: string): number {
  const q = query.toLowerCase().replace(/\s+/g, '');
  const t = text.toLowerCase();
  if (q === '') return 1;
  const whole = t.indexOf(query.trim().toLowerCase());
  if (whole >= 0) return 1000 + (isBoundary(t, whole) ? 500 : 0) - whole - t.length / 100;
  // Jumping to the starts of words reads best but may run past a letter that a plain walk finds.
  return Math.max(walk(q, t, true), walk(q, t, false));
}

function walk(query: string, text: string, preferStarts: boolean): number {
  let score = 0;
  let at = -1;
  for (const letter of query) {
    const next = nextPlace(text, letter, at, preferStarts);
    if (next < 0) return 0;
    score += next === at + 1 ? 8 : isBoundary(text, next) ? 6 : 1;
    at = next;
  }
  return Math.max(1, score - text.length / 100);
}

/** The following letter if it is the next one, else the start of a word, else anywhere. */
function nextPlace(text: string, letter: string, after: number, preferStarts: boolean): number {
  const first = text.indexOf(letter, after + 1);
  if (!preferStarts || first === after + 1) return first;
  for (let i = first; i >= 0; i = text.indexOf(letter, i + 1)) if (isBoundary(text, i)) return i;
  return first;
}

/** Those that fit, best first; equal ones stay in order. */
export function rank<T>(query: string, items: readonly T[], texts: (item: T) => readonly string[]): T[] {
  return items
    .map((item, order) => ({ item, order, score: Math.max(...texts(item).map((text, i) => fit(query, text) * (i === 0 ? 1 : 0.6))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ item }) => item);
}
