// The words of calls and ranges as people read them.
import type { CallSheet, CallSummary, RangeReport, ScriptDraft } from '../../contract/api.ts';
import { dayTime } from '../../lib/format.ts';
import { amountRange } from '../../lib/money.ts';

export const viaWords: Readonly<Record<CallSheet['via'], string>> = { agency: 'An agency', internal: 'The company’s own recruiter', manager: 'The hiring manager', unknown: 'Agency or company: ask' };

export const gradeWords: Readonly<Record<ScriptDraft['tips'][number]['grade'], string>> = { experiment: 'experiment', survey: 'survey', practitioner: 'practitioner', article: 'the article' };

export type When = 'past' | 'soon' | 'later' | 'open';

const SOON_MS = 24 * 3_600_000;
const HELD_MS = 30 * 60_000;

/** Past: nothing was written down about it. */
export function whenOf(call: Pick<CallSummary, 'at_ms' | 'minutes'>, now_ms: number): When {
  if (call.at_ms === null) return 'open';
  if (call.at_ms + (call.minutes === null ? HELD_MS : call.minutes * 60_000) < now_ms) return 'past';
  return call.at_ms - now_ms < SOON_MS ? 'soon' : 'later';
}

export const timeWords = (at_ms: number | null): string => (at_ms === null ? 'No time agreed yet' : dayTime(at_ms));

/** "about 24 s", with the bounds when it is outside of them. */
export function lengthWords(seconds: number, target_s: number | null, max_s: number | null): string {
  if (max_s !== null && seconds > max_s) return `about ${seconds} s: ${seconds - max_s} s too long`;
  return target_s === null ? `about ${seconds} s` : `about ${seconds} s of ${max_s === null ? target_s : `${target_s} to ${max_s}`}`;
}

type Warning = RangeReport['ways'][number]['warnings'][number]['warning'];

/** It is about the samples, or the target, and the same for each way to a range. */
export const aboutMarket = (warning: Warning): boolean => ['too-few', 'few', 'old', 'target-below'].includes(warning);

type Quantile = RangeReport['quantiles'][number];

export const quantileName = (percent: number): string => (percent === 50 ? 'Median' : `${percent} % earn less`);
export const intervalWords = (q: Quantile, currency: string): string => `${amountRange(q.low_minor, q.high_minor, currency)}${q.few ? ', all that was seen' : ''}`;

/** Where bytes of UTF-8 lie in a text of the page. */
export function unitsOf(text: string, at: number, n: number): readonly [number, number] {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const start = decoder.decode(bytes.subarray(0, at)).length;
  return [start, start + decoder.decode(bytes.subarray(at, at + n)).length];
}

export interface Marked {
  readonly text: string;
  readonly mark: 'said' | 'forbidden' | null;
}

/** A text cut where its points lie; what is forbidden counts before what must be said. */
export function markedText(text: string, said: readonly (readonly [number, number])[], forbidden: readonly (readonly [number, number])[]): readonly Marked[] {
  const markAt = (i: number): Marked['mark'] => (forbidden.some(([a, b]) => i >= a && i < b) ? 'forbidden' : said.some(([a, b]) => i >= a && i < b) ? 'said' : null);
  const cuts = [...new Set([0, text.length, ...[...said, ...forbidden].flat()])].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((at, i) => ({ text: text.slice(at, cuts[i + 1]), mark: markAt(at) }));
}
