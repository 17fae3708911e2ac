// How two texts differ, line by line and, within a changed line, token by token.
// Lines are matched by Myers' greedy algorithm: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.

export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

export type Row =
  | { readonly kind: 'same'; readonly left: string; readonly right: string; readonly leftLine: number; readonly rightLine: number }
  /** Only white space differs, which the default validator does not mind. */
  | { readonly kind: 'space' | 'changed'; readonly left: readonly Piece[]; readonly right: readonly Piece[]; readonly leftLine: number; readonly rightLine: number }
  | { readonly kind: 'removed'; readonly left: string; readonly leftLine: number }
  | { readonly kind: 'added'; readonly right: string; readonly rightLine: number }
  /** Equal lines that are not shown. */
  | { readonly kind: 'folded'; readonly count: number };

export interface Match {
  /** Index in the left and the right sequence; -1 where there is no partner. */
  readonly left: number;
  readonly right: number;
}

// Beyond this many edits the search is given up and the rest counts as replaced: the answer stays right, only longer.
const MOST_EDITS = 1000;

/** Pairs up equal elements; every element of both sides is in the answer once, in order. */
export function align(left: readonly string[], right: readonly string[]): Match[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let endLeft = left.length;
  let endRight = right.length;
  while (endLeft > start && endRight > start && left[endLeft - 1] === right[endRight - 1]) {
    endLeft--;
    endRight--;
  }
  const matches: Match[] = [];
  for (let i = 0; i < start; i++) matches.push({ left: i, right: i });
  for (const m of middle(left.slice(start, endLeft), right.slice(start, endRight)))
    matches.push({ left: m.left < 0 ? -1 : m.left + start, right: m.right < 0 ? -1 : m.right + start });
  for (let i = 0; endLeft + i < left.length; i++) matches.push({ left: endLeft + i, right: endRight + i });
  return matches;
}

function middle(left: readonly string[], right: readonly string[]): Match[] {
  const trace = search(left, right);
  if (!trace) {
    return [...left.map((_, i) => ({ left: i, right: -1 })), ...right.map((_, i) => ({ left: -1, right: i }))];
  }
  const matches: Match[] = [];
  let x = left.length;
  let y = right.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const frontier = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (frontier.get(k - 1) ?? -1) < (frontier.get(k + 1) ?? -1));
    const beforeK = down ? k + 1 : k - 1;
    const beforeX = d === 0 ? 0 : (frontier.get(beforeK) ?? 0);
    const beforeY = d === 0 ? 0 : beforeX - beforeK;
    while (x > beforeX && y > beforeY) matches.push({ left: --x, right: --y });
    if (d === 0) break;
    if (down) matches.push({ left: -1, right: --y });
    else matches.push({ left: --x, right: -1 });
  }
  return matches.reverse();
}

/** The furthest reaching points before each number of edits; null when there are too many. */
function search(left: readonly string[], right: readonly string[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  const frontier = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(left.length + right.length, MOST_EDITS); d++) {
    trace.push(new Map([...frontier].filter(([k]) => Math.abs(k) <= d + 1)));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (frontier.get(k - 1) ?? -1) < (frontier.get(k + 1) ?? -1));
      let x = down ? (frontier.get(k + 1) ?? 0) : (frontier.get(k - 1) ?? 0) + 1;
      while (x < left.length && x - k < right.length && left[x] === right[x - k]) x++;
      frontier.set(k, x);
      if (x >= left.length && x - k >= right.length) return trace;
    }
  }
  return null;
}

const lines = (text: string): string[] => {
  const all = text.split('\n');
  // A final line break ends the last line; it does not begin another.
  if (all.at(-1) === '') all.pop();
  return all;
};

const tokens = (line: string): string[] => line.match(/\s+|[^\s\w]|\w+/gu) ?? [];
const squeeze = (line: string): string => line.split(/\s+/).filter(Boolean).join(' ');

function pieces(left: string, right: string): { left: Piece[]; right: Piece[] } {
  const a = tokens(left);
  const b = tokens(right);
  const result: { left: Piece[]; right: Piece[] } = { left: [], right: [] };
  const push = (to: Piece[], text: string, changed: boolean): void => {
    const last = to.at(-1);
    if (last && last.changed === changed) to[to.length - 1] = { text: last.text + text, changed };
    else to.push({ text, changed });
  };
  for (const m of align(a, b)) {
    const changed = m.left < 0 || m.right < 0;
    if (m.left >= 0) push(result.left, a[m.left]!, changed);
    if (m.right >= 0) push(result.right, b[m.right]!, changed);
  }
  return result;
}

/** A run of removed and added lines becomes rows side by side, as far as there is a partner. */
function pairUp(removed: readonly number[], added: readonly number[], a: readonly string[], b: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < Math.max(removed.length, added.length); i++) {
    const l = removed[i];
    const r = added[i];
    if (l === undefined) rows.push({ kind: 'added', right: b[r!]!, rightLine: r! + 1 });
    else if (r === undefined) rows.push({ kind: 'removed', left: a[l]!, leftLine: l + 1 });
    else {
      const kind = squeeze(a[l]!) === squeeze(b[r]!) ? 'space' : 'changed';
      rows.push({ kind, ...pieces(a[l]!, b[r]!), leftLine: l + 1, rightLine: r + 1 });
    }
  }
  return rows;
}

export function diffLines(left: string, right: string): Row[] {
  const a = lines(left);
  const b = lines(right);
  const rows: Row[] = [];
  let removed: number[] = [];
  let added: number[] = [];
  const flush = (): void => {
    rows.push(...pairUp(removed, added, a, b));
    removed = [];
    added = [];
  };
  for (const m of align(a, b)) {
    if (m.left >= 0 && m.right >= 0) {
      flush();
      rows.push({ kind: 'same', left: a[m.left]!, right: b[m.right]!, leftLine: m.left + 1, rightLine: m.right + 1 });
    } else if (m.left >= 0) removed.push(m.left);
    else added.push(m.right);
  }
  flush();
  return rows;
}

/** Replaces long stretches of equal lines by their number, keeping `context` lines around every difference. */
export function foldSame(rows: readonly Row[], context: number): Row[] {
  const near = rows.map(() => false);
  rows.forEach((row, i) => {
    if (row.kind === 'same') return;
    for (let j = Math.max(0, i - context); j <= Math.min(rows.length - 1, i + context); j++) near[j] = true;
  });
  const folded: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    let end = i;
    while (end < rows.length && !near[end]) end++;
    // Folding one line would save nothing.
    if (end - i > 1) {
      folded.push({ kind: 'folded', count: end - i });
      i = end - 1;
    } else folded.push(rows[i]!);
  }
  return folded;
}

const NAMED: Readonly<Record<string, string>> = { ' ': '·', '\t': '→', '\r': '␍', '\u00a0': '⍽', '\u200b': '<U+200B>', '\ufeff': '<U+FEFF>' };

/** The same text with what cannot be seen made visible. */
export function showInvisible(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]/gu, (c) => NAMED[c] ?? `<U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** Inside a text: only what is odd, that is all but single line ends and spaces. `whole`: spaces before a line's end are odd too. */
export function showOdd(text: string, whole = true): string {
  return text.replace(whole ? /[^\S \n]|(?!\n)[\p{Cc}\p{Cf}]| +$/gmu : /[^\S \n]|(?!\n)[\p{Cc}\p{Cf}]/gu, showInvisible);
}
