// Words and pictures of cards, without a page.
import type { CardProblem, ShownCard } from '../../contract/api.ts';
import { percent } from '../../lib/format.ts';
import { isUnderWay } from '../../lib/job.ts';

export const GRADES = ['Again', 'Hard', 'Good', 'Easy'] as const;

/** How long until it is seen again: "10 min", "3 d", "2.4 months". */
export function waitWords(seconds: number): string {
  if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min`;
  if (seconds < 86_400) return `${Math.round(seconds / 3600)} h`;
  const days = Math.floor(seconds / 86_400);
  if (days < 60) return `${days} d`;
  return days < 730 ? `${(days / 30.44).toFixed(1)} months` : `${(days / 365.25).toFixed(1)} years`;
}

/** In one line what stands of it. */
export function standWords(card: ShownCard): string {
  if (card.suspended) return 'suspended';
  if (card.retrievability === null) return 'new';
  return `known by ${percent(card.retrievability)} now`;
}

const SOURCES: Readonly<Record<string, string>> = { script: 'a script', story: 'a story', claim: 'a claim of the CV', asked: 'asked in a real round', question: 'a question of the bank', problem: 'a problem to solve again', elsewhere: 'a problem of another site' };
export const sourceWords = (card: ShownCard): string | null => (card.of === null ? card.deck : SOURCES[card.of] ?? card.of);

const VERDICTS: Readonly<Record<string, string>> = { AC: 'accepted', WA: 'wrong answer', TLE: 'time limit exceeded', RTE: 'run-time error', MLE: 'memory limit exceeded', OLE: 'output limit exceeded', CE: 'compile error' };

/** What the last submission to the problem of a card says; it grades nothing. */
export function lastWords({ last, attempts, accepted }: CardProblem, ago: (at_ms: number) => string): string {
  if (last === null) return 'Nothing was submitted yet.';
  const verdict = last.verdict === null ? (isUnderWay(last) ? 'being judged' : 'no verdict') : VERDICTS[last.verdict] ?? last.verdict;
  return `The last submission, ${ago(last.at_ms)}: ${verdict}, ${last.tests_total > 0 ? `${last.tests_passed} of ${last.tests_total} tests, ` : ''}${last.language}. ${accepted} of ${attempts} accepted so far.`;
}

/**
 * What comes next in a sitting when the first of the queue was graded: one in the steps of learning comes again at the end, any other is done
 * with. Cards that are there twice are there once, where they came last.
 */
export function afterGrade(queue: readonly ShownCard[], graded: ShownCard): readonly ShownCard[] {
  const rest = queue.slice(1).filter((one) => one.id !== graded.id);
  return graded.state === 'review' ? rest : [...rest, graded];
}

/** A card that was taken back is the first again. */
export const takenBack = (queue: readonly ShownCard[], card: ShownCard): readonly ShownCard[] => [card, ...queue.filter((one) => one.id !== card.id)];

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** One bar a value, the highest as high as the picture. */
export function barsOf(values: readonly number[], width: number, height: number): readonly Bar[] {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  return values.map((value, i) => ({ x: i * step + step * 0.1, width: step * 0.8, y: height * (1 - value / most), height: (height * value) / most }));
}

interface Point {
  readonly minutes: number;
  readonly expected: number;
}
/** The curve of what is known on the day by minutes a day; the scale begins at `low`, a multiple of 10 % below the first point. */
export function curveShape(points: readonly Point[], width: number, height: number): { readonly line: string; readonly low: number; readonly most: number; readonly at: (point: Point) => readonly [number, number] } {
  const most = Math.max(1, ...points.map((one) => one.minutes));
  const low = Math.max(0, Math.floor(10 * Math.min(1, ...points.map((one) => one.expected)) - 1e-9) / 10);
  const at = ({ minutes, expected }: Point): readonly [number, number] => [(minutes / most) * width, height * (1 - (expected - low) / (1 - low))];
  return { line: points.map((point, i) => `${i ? 'L' : 'M'}${at(point).map((n) => n.toFixed(1)).join(' ')}`).join(''), low, most, at };
}
