import type { ElsewhereShown, ElsewhereTaken } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';

export const resultWords: Readonly<Record<ElsewhereShown['result'], string>> = { solved: 'solved', 'with-help': 'with help', failed: 'not solved' };

/** "2 problems would be taken in; 1 is known already; 3 new cards". */
export function takenWords(taken: ElsewhereTaken, look: boolean): string {
  const parts = [`${plural(taken.made, 'problem')} ${look ? 'would be taken in' : 'taken in'}`];
  if (taken.changed > 0) parts.push(`${taken.changed} ${look ? 'would be' : ''} brought up to date`.replace('  ', ' '));
  if (taken.known > 0) parts.push(`${taken.known} known already`);
  if (taken.again > 0) parts.push(`${plural(taken.again, 'row')} of a problem that has a later one`);
  if (taken.cards > 0) parts.push(plural(taken.cards, 'new card'));
  return `${parts.join('; ')}.`;
}

/** Its card: none, new, due or when. */
export function cardWords(problem: ElsewhereShown, now: number, day: (ms: number) => string): string {
  if (problem.card === null) return 'no card';
  if (problem.card_due_at_ms === null) return 'new card';
  return problem.card_due_at_ms <= now ? 'due' : day(problem.card_due_at_ms);
}
