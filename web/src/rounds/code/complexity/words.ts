// Complexity in words: what is chosen from, what was found, and what it means for what was said.
import type { Form, Judgement, MeasuredShape, Measurement, WorstAnswer } from '../../../contract/api.ts';
import type { Tone } from '../workbench/verdicts.ts';
import { percent } from '../../../lib/format.ts';

export const UNKNOWN = 'unknown';

export interface ClaimChoice {
  /** As it is sent; UNKNOWN is sent as null. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly remedy: '';
}

const choice = (id: string, detail: string): ClaimChoice => ({ id, title: `O(${notation(id)})`, detail, remedy: '' });

/** From slow to fast growth. */
export const timeChoices: readonly ClaimChoice[] = [
  choice('1', 'constant'),
  choice('log n', 'halving: binary search'),
  choice('sqrt n', 'square root'),
  choice('n', 'linear: a pass or two'),
  choice('n log n', 'sorting, a heap, a tree'),
  choice('n log^2 n', 'sorting in each half'),
  choice('n sqrt n', 'blocks of √n'),
  choice('n^2', 'quadratic: all pairs'),
  choice('n^2 log n', 'all pairs, each looked up'),
  choice('n^3', 'cubic: three loops'),
  choice('2^n', 'exponential: all subsets'),
  choice('n!', 'all orders'),
  { id: UNKNOWN, title: 'I don’t know', detail: 'a guess teaches more', remedy: '' },
];

export const spaceChoices: readonly ClaimChoice[] = [
  choice('1', 'a few variables'),
  choice('log n', 'a halving recursion'),
  choice('sqrt n', 'a sum for each block'),
  choice('n', 'the input is kept, or as much'),
  choice('n log n', 'a table of log n rows'),
  choice('n sqrt n', 'a row for each block'),
  choice('n^2', 'a table of all pairs'),
  choice('n^3', 'a table of all triples'),
  choice('2^n', 'all subsets'),
  { id: UNKNOWN, title: 'I don’t know', detail: 'a guess teaches more', remedy: '' },
];

/** "n^2 log n or 2^n, cannot tell" as it is written: n² log n or 2ⁿ, cannot tell. */
export function notation(text: string): string {
  return text
    .replace(/\bsqrt n\b/g, '√n')
    .replace(/log\^2/g, 'log²')
    .replace(/n\^2/g, 'n²')
    .replace(/n\^3/g, 'n³')
    .replace(/\b([\d.]+)\^n/g, '$1ⁿ')
    .replace(/n\^([\d.]+)/g, 'n^$1');
}

/** What the figures are. */
export function measureWords(kind: 'counted' | 'timed', form: Form): string {
  if (kind === 'counted') return `work is counted in basic blocks of ${form === 'function' ? 'its calls alone' : 'the program'}, which is exact`;
  return form === 'function' ? 'CPU time of its calls alone' : 'CPU time above what starting costs';
}

export const claimWords = (claim: string | null): string => (claim === null ? 'you did not say' : `O(${notation(claim)})`);

/** "n log n" is an answer; "n or n log n, cannot tell" names what is possible. */
export function answerWords({ said, outcome }: Pick<WorstAnswer, 'said' | 'outcome'>): string {
  if (outcome === 'none' || said === null || said === '?') return 'Cannot tell';
  return outcome === 'class' ? `O(${notation(said)})` : notation(said);
}

const JUDGEMENTS: Readonly<Record<Judgement, { readonly title: string; readonly sentence: string; readonly tone: Tone }>> = {
  exact: { title: 'Matches', sentence: 'What you said is what was measured.', tone: 'good' },
  up_to_log: { title: 'Right up to a logarithm', sentence: 'A log factor is too much, too little, or cannot be told apart.', tone: 'good' },
  too_low: { title: 'Differs', sentence: 'It grows faster than you said.', tone: 'bad' },
  too_high: { title: 'Differs', sentence: 'It grows more slowly than you said: your bound holds, but it is not tight.', tone: 'slow' },
  cannot_tell: { title: 'Cannot tell', sentence: 'Among what is possible is what you said, and other things too.', tone: 'slow' },
};

export const judgementWords = (judgement: Judgement) => JUDGEMENTS[judgement];

const grouped = new Intl.NumberFormat('en', { useGrouping: true });

/** 150000 is "150 000". */
export const formatCount = (n: number): string => grouped.format(n).replace(/,/g, ' ');

/** 1234567 is "1.23M". */
export function formatShort(value: number): string {
  const units = ['', 'k', 'M', 'G', 'T', 'P'];
  let unit = 0;
  while (Math.abs(value) >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${Number(value.toPrecision(3))}${units[unit]}`;
}

export const formatSeconds = (s: number): string => (s < 1 ? `${Number((s * 1000).toPrecision(3))} ms` : `${Number(s.toPrecision(3))} s`);

/** What the slope says, for those who do not think in logarithms. */
export function slopeWords(slope: number, low: number, high: number): string {
  return `Doubling n multiplies the work by ${(2 ** slope).toFixed(1)} (slope ${slope.toFixed(2)}, between ${low.toFixed(2)} and ${high.toFixed(2)}).`;
}

/** Why n did not grow further; null where that is the usual end. */
export function endWords({ end, end_n, trouble }: Pick<MeasuredShape, 'end' | 'end_n' | 'trouble'>): string | null {
  const n = `n = ${formatCount(end_n)}`;
  switch (end) {
    case 'slow': return `stopped at ${n}: it took too long`;
    case 'memory': return `ran out of memory at ${n}`;
    case 'failed': return `failed at ${n}: ${trouble}`;
    case 'no_time': return `no time left for more than ${n}`;
    default: return null;
  }
}

const BY: Readonly<Record<MeasuredShape['memory_by'], string>> = {
  bytes: 'counted to the byte: heap, stack and static data',
  traced: 'told by the language itself: what its objects take',
  pages: 'seen from outside, in pages; a few hundred KiB of it are noise',
};

export const memoryWords = (by: MeasuredShape['memory_by']): string => BY[by];

/** From here on a word on the noise. */
const NOISY = 0.15;

/** What the reader should know before believing the figures. */
export function caveats({ kind, note, noise }: NonNullable<Measurement['measured']>): readonly string[] {
  const said: string[] = [];
  if (kind === 'timed') said.push('Work in this language is not counted, so it is CPU time, the least of three runs: that seldom tells n from n log n.');
  if (note) said.push(`It was not counted: ${note}.`);
  if (noise > NOISY) said.push(`The machine was busy: runs of one size differ by ${percent(noise)}. Measured again when it is quiet, the answer may be sharper.`);
  return said;
}

/** Has any shape a single good run? */
export const ranAtAll = (shapes: readonly MeasuredShape[]): boolean => shapes.some((shape) => shape.points.length > 0);
