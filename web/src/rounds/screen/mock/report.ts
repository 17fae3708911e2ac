// What is said after a mock interview: turn by turn, and what to practise.
import { plural } from '../../../lib/format.ts';
import { CLOSING, PAUSE_S, shortBelow_s, type Turn } from './mock.ts';

/** Sentences about one answer; none where there is nothing to say. */
export function remarks(turn: Turn): readonly string[] {
  const { seconds, prompt, silences, longest_s, nudges, deeper, stopped, passed } = turn;
  if (passed) return ['You had no answer.'];
  return [
    seconds < shortBelow_s(prompt) ? 'It stayed short, even after you were asked for more.' : deeper ? 'It was short at first; there was more when you were asked.' : '',
    stopped ? 'It was so long that you were stopped.' : seconds > prompt.limit_s * 1.25 ? `It was ${seconds - prompt.limit_s} s longer than meant.` : '',
    silences ? `${plural(silences, 'silence')} of ${PAUSE_S} s or more, the longest ${longest_s} s.` : '',
    nudges > 0 ? `You were nudged ${nudges === 1 ? 'once' : 'twice'}.` : '',
  ].filter(Boolean);
}

/** Worth practising: no answer, graded 1 or 2, or short or silent and not graded. The worst first. */
export function toPractise(turns: readonly Turn[], grades: readonly (number | null)[]): readonly Turn[] {
  const weight = (turn: Turn, grade: number | null): number =>
    turn.passed || grade === 1 ? 3 : grade === 2 ? 2 : grade === null && turn.prompt !== CLOSING && remarks(turn).length > 0 ? 1 : 0;
  return turns.map((turn, i) => [turn, weight(turn, grades[i] ?? null)] as const).filter(([, w]) => w > 0).sort((a, b) => b[1] - a[1]).map(([turn]) => turn);
}

/** Where it is practised; null: nowhere but in another call. */
export function practiceOf({ prompt }: Turn, set: string | undefined): string | null {
  if (prompt.claim !== undefined) return `/screen/cross/${prompt.claim}`;
  if (prompt.script !== undefined) return `/screen/scripts/${prompt.script}`;
  if (prompt.question !== undefined) return `${set === 'explain' ? '/screen/explain' : '/story/questions'}/${prompt.question}`;
  return null;
}
