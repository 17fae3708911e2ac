// What came of an answer, in words and figures; without a DOM.
import type { RecursionDrillBrief, RecursionKind, RecursionOutcome, RecursionReport } from '../../../contract/api.ts';
import type { Diagnostic } from '../../../lib/terminal.ts';

export const kinds: readonly RecursionKind[] = ['to-loop', 'to-recursion', 'story'];
export const kindWords: Readonly<Record<RecursionKind, { readonly title: string; readonly about: string }>> = {
  'to-loop': { title: 'From recursion to loop', about: 'A function calls itself. Write it so that no function does, and no depth can hurt it.' },
  'to-recursion': { title: 'From loop to recursion', about: 'A function loops. Write it without any loop, seen or hidden.' },
  story: { title: 'From a story to code', about: 'Somebody tells how things are done. Write the function; see the flow of control beside ours.' },
};

export const techniqueWords = (technique: string): string => technique.replaceAll('-', ' ');

/** How a large argument is written down (docs/formats/recursion.md), in words. */
const LARGE: Readonly<Record<string, (n: string) => string>> = {
  $range: (n) => `the numbers 1 to ${n}`,
  $mixed: (n) => `${n} numbers`,
  $text: (n) => `a text of ${n} letters`,
  $nest: (n) => `${n} lists in each other`,
  $chain: (n) => `a tree of ${n} nodes, each to the right`,
  $left: (n) => `a tree of ${n} nodes, each to the left`,
  $grid: (n) => `${n} rows of ${n}`,
};

/** `[[1, 2], 3]` of `merge` is `merge([1, 2], 3)`. */
export const callText = (name: string, args: string): string =>
  `${name}(${args.slice(1, -1).replace(/\{"(\$\w+)": (\d+)\}/g, (all, kind: string, n: string) => LARGE[kind]?.(n) ?? all).replace(/\{"\$repeat": \[("\w+"), (\d+)\]\}/g, '$1 $2 times')})`;

export function outcomeText(outcome: RecursionOutcome): string {
  if (outcome.value !== null) return outcome.length === null ? outcome.value : `${outcome.value}… (${outcome.length} characters)`;
  if (outcome.error !== null) return outcome.line === null ? outcome.error : `${outcome.error} (line ${outcome.line})`;
  if (outcome.slow) return 'no answer in time';
  return outcome.ended ?? 'nothing';
}

/** In one line, for the head of the report. */
export function verdictText(report: RecursionReport): string {
  if (report.right) return 'Right';
  if (report.findings.some((finding) => finding.rule === 'syntax')) return 'It cannot be read';
  if (!report.ran) return 'Not run';
  if (report.load) return 'It could not be loaded';
  if (report.findings.length > 0) return report.differs ? 'Another form, and other answers' : 'The answers are right, the form is not';
  if (report.differs) return 'It differs from ours';
  return 'A large input is not survived';
}

/** The findings, and where an error came from, as marks of the editor. */
export function marksOf(report: RecursionReport): readonly Diagnostic[] {
  const found: Diagnostic[] = report.findings.map(({ line, column, says }) => ({ line, column, severity: 'error', message: says }));
  for (const outcome of [report.load, report.differs?.yours]) {
    if (outcome?.error && outcome.line !== null) found.push({ line: outcome.line, column: null, severity: 'warning', message: outcome.error });
  }
  return found;
}

export interface Bar {
  readonly who: 'given' | 'yours' | 'ours';
  readonly frames: number | null;
  /** Of the longest, by the logarithm: 0 to 1. */
  readonly part: number;
  /** It did not come to its end. */
  readonly broken: boolean;
}

/** Bars of the stack's depth; a depth of 1 has a length too. */
export function barsOf(depth: RecursionReport['depth'], story: boolean): readonly { readonly args: string; readonly bars: readonly Bar[] }[] {
  const who: readonly Bar['who'][] = story ? ['yours', 'ours'] : ['given', 'yours', 'ours'];
  const most = Math.max(1, ...depth.flatMap((row) => who.map((one) => row[one].frames ?? 0)));
  const part = (frames: number): number => Math.log2(frames + 1) / Math.log2(most + 1);
  return depth.map((row) => ({
    args: row.args,
    bars: who.map((one) => ({ who: one, frames: row[one].frames, part: part(row[one].frames ?? 0), broken: row[one].value === null })),
  }));
}

/** How many steps of a kind, at whatever depth. */
export function countsOf(flow: RecursionReport['flow']): { readonly loops: number; readonly branches: number } {
  let loops = 0;
  let branches = 0;
  const todo = flow.flatMap((one) => one.body);
  for (let step = todo.pop(); step; step = todo.pop()) {
    if (step.kind === 'loop') loops += 1;
    if (step.kind === 'if' || step.kind === 'switch') branches += 1;
    todo.push(...step.body, ...step.otherwise);
  }
  return { loops, branches };
}

export const draftName = (drill: string, language: string): string => `recursion.${drill}.${language}`;

/** The one behind it in the list; null: it is the last. */
export function nextOf(drills: readonly RecursionDrillBrief[], id: string): string | null {
  const at = drills.findIndex((one) => one.id === id);
  return at < 0 ? null : (drills[at + 1]?.id ?? null);
}
