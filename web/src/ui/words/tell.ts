// What a report says in sentences: pure. Nothing is said within the band of fillers, and nothing is a grade.
import type { Heard, HeardFillers, HeardPoint, Takes, TranscriptPart } from '../../contract/api.ts';
import { formatElapsed, percent, plural } from '../../lib/format.ts';

const round = (value: number): string => (value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10));

export function tellLength(heard: Heard): string {
  const who = heard.speaker === null ? '' : `${heard.speakers[heard.speaker]?.name ?? ''}: `;
  const words = plural(heard.words, 'word');
  const clock = formatElapsed(Math.round(heard.seconds) * 1000);
  if (heard.time === 'reckoned') return `${who}${words}; no time is known, at your pace about ${clock}`;
  return `${who}${words} in ${clock}${heard.words_per_minute ? `, ${Math.round(heard.words_per_minute)} words a minute` : ''}`;
}

/** '' when the script has no target. */
export function tellTarget(heard: Heard): string {
  const { target_s, max_s } = heard.script ?? { target_s: null, max_s: null };
  const seconds = Math.round(heard.seconds);
  const limits = [target_s !== null && `target ${target_s} s`, max_s !== null && `at most ${max_s} s`].filter(Boolean).join(', ');
  if (!limits) return '';
  const over = max_s !== null && seconds > max_s ? `: ${seconds - max_s} s too long` : '';
  return `${heard.time === 'reckoned' ? 'about ' : ''}${seconds} s; ${limits}${over}`;
}

const rate = (f: HeardFillers): string =>
  f.per_minute === null ? `${round(f.per_100_words)} in 100 words` : `${round(f.per_minute)} a minute (with this much speech it can be ${round(f.per_minute_low ?? 0)} to ${round(f.per_minute_high ?? 0)})`;

/** What is said about fillers unasked. */
export function tellFillers(f: HeardFillers): string {
  switch (f.told) {
    case 'no_list':
      return 'There is no list of fillers for this language.';
    case 'too_short':
      return 'Too short to tell.';
    case 'within':
      return 'Nothing to say.';
    case 'perhaps':
      return 'Nothing that one rehearsal can tell.';
    case 'above':
      return `${rate(f)}: above 5, the most for which no harm was measured. Pausing instead is all there is to it.`;
    case 'far_above':
      return `${rate(f)}: near 12 a minute listeners were seen to mind. Pausing instead is all there is to it.`;
  }
}

/** The figures, for who asks for them. */
export const tellFillerFigures = (f: HeardFillers): string => `${plural(f.sounds, 'sound')}, ${plural(f.markers, 'filling word')}; ${rate(f)}`;

export const tellSaid = (said: readonly { readonly name: string; readonly count: number }[]): string =>
  [...said].sort((a, b) => b.count - a.count).map((one) => `${one.name.replace(/\bi\b/, 'I')} ${one.count}`).join(', ');

export const pointWords: Readonly<Record<HeardPoint['state'], string>> = { hit: 'Said', partly: 'Partly', missed: 'Missed' };

export function tellForbidden(point: HeardPoint): string {
  if (point.places === 0) return 'Not said';
  return point.negated ? 'Perhaps: with a negation' : point.places > 1 ? `Said ${point.places} times` : 'Said';
}

export const tellVerbatim = (v: { readonly words: number; readonly share: number; readonly longest: number; readonly runs: number }): string =>
  v.runs === 0 ? 'Nothing is word for word as written.' : `${percent(v.share)} is word for word as written (${plural(v.words, 'word')} in ${plural(v.runs, 'run')} of five or more; the longest has ${v.longest}).`;

export const takesWords: Readonly<Record<Takes['verdict'], string>> = {
  too_short: 'Too short to tell: 40 words in each are needed',
  different: 'Not the same story',
  recited: 'Recited: nearly the same words',
  steady: 'Steady: other words, the same facts',
  drifting: 'Drifting: facts changed',
};

export const factWords: Readonly<Record<Takes['changes'][number]['kind'], string>> = { number: 'Number', date: 'Date', name: 'Name' };

export const tellTakes = (t: Takes): string =>
  `${percent(t.overlap)} of all runs of three words are in both; of ${plural(t.agreed + t.changes.length, 'fact')} in both ${t.agreed} agree.`;

/** When, or on which line. */
export const tellPlace = (part: TranscriptPart): string => (part.start_ms === null ? `line ${part.line}` : formatElapsed(part.start_ms));
