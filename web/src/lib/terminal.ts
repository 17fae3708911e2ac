// What compilers and interpreters print: plain text without terminal codes, and the places in the source that it speaks of.

// CSI and OSC sequences, and the two-character escapes (ECMA-48).
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;

/** Without colours and other terminal codes; of a line that rewrote itself by carriage returns the last state stays. */
export function plainText(text: string): string {
  return text.replace(ESCAPES, '').replace(/\r\n/g, '\n').replace(/^.*\r(?=[^\n])/gm, '');
}

export type Severity = 'error' | 'warning' | 'note';

export interface Place {
  readonly line: number;
  /** From 1; null when only the line is known. */
  readonly column: number | null;
}

export interface Diagnostic extends Place {
  readonly severity: Severity;
  readonly message: string;
}

/** A stretch of text, with the place that it names if it names one. */
export interface Span {
  readonly text: string;
  readonly place: Place | null;
}

// Each names the line in group "line" and, where it has one, the column in "col".
const PLACES: readonly RegExp[] = [
  // gcc, clang, go, rustc (after "-->"), javac (line only), node (path:line)
  /(?<file>[\w./@-]+\.(?:c|cc|cpp|h|py|js|mjs|cjs|java|go|rs)):(?<line>\d+)(?::(?<col>\d+))?/g,
  // Python
  /File "(?<file>[^"]+\.py)", line (?<line>\d+)/g,
];

// Frames of the language's own libraries are not in the user's source.
const FOREIGN = /^(?:\/usr\/|\/lib\/|node:|internal\/)|bits\/|\/include\//;

export function spans(text: string): Span[] {
  const found: { start: number; end: number; place: Place }[] = [];
  for (const pattern of PLACES) {
    for (const m of text.matchAll(pattern)) {
      const groups = m.groups ?? {};
      if (FOREIGN.test(groups['file'] ?? '')) continue;
      const place = { line: Number(groups['line']), column: groups['col'] ? Number(groups['col']) : null };
      found.push({ start: m.index, end: m.index + m[0].length, place });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  let at = 0;
  for (const f of found) {
    if (f.start < at) continue;
    if (f.start > at) result.push({ text: text.slice(at, f.start), place: null });
    result.push({ text: text.slice(f.start, f.end), place: f.place });
    at = f.end;
  }
  if (at < text.length) result.push({ text: text.slice(at), place: null });
  return result;
}

const GNU = /^\S*?\.(?:c|cc|cpp|h|java|go):(\d+)(?::(\d+))?: (?:fatal )?(?:(error|warning|note): )?(.+)$/;
const RUST_HEAD = /^(error|warning)(?:\[\w+\])?: (.+)$/;
const RUST_PLACE = /^\s*--> \S+:(\d+):(\d+)$/;
const PYTHON_PLACE = /^\s*File "[^"]+\.py", line (\d+)/;
const NODE_PLACE = /^\S+\.(?:js|cjs|mjs):(\d+)$/;
const EXCEPTION = /^(?:\w+\.)*(\w*(?:Error|Exception|Interrupt))(?:: (.*))?$/;

/** The messages that belong to a line of the source, for marks in the editor. */
export function diagnostics(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  let head: { severity: Severity; message: string } | null = null;
  let place: number | null = null;
  for (const row of text.split('\n')) {
    const gnu = GNU.exec(row);
    if (gnu && !FOREIGN.test(row)) {
      found.push({ line: Number(gnu[1]), column: gnu[2] ? Number(gnu[2]) : null, severity: (gnu[3] ?? 'error') as Severity, message: gnu[4]! });
      continue;
    }
    const rustHead = RUST_HEAD.exec(row);
    if (rustHead) head = { severity: rustHead[1] as Severity, message: rustHead[2]! };
    const rustPlace = RUST_PLACE.exec(row);
    if (rustPlace && head) {
      found.push({ line: Number(rustPlace[1]), column: Number(rustPlace[2]), ...head });
      head = null;
    }
    // Python and Node name the place first and the error at the end; the innermost place counts.
    const scripted = PYTHON_PLACE.exec(row) ?? NODE_PLACE.exec(row);
    if (scripted) place = Number(scripted[1]);
    if (place !== null && EXCEPTION.test(row)) {
      found.push({ line: place, column: null, severity: 'error', message: row });
      place = null;
    }
  }
  return found;
}
