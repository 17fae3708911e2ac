// What is known of the questions of the bank from rehearsals and cards.
import type { Card, Rehearsal } from '../contract/api.ts';

export interface Standing {
  readonly times: number;
  /** Of the last one that was graded. */
  readonly grade: number | null;
  readonly at_ms: number;
}

/** By the question's id. */
export function standings(rehearsals: readonly Rehearsal[]): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  for (const { question, grade, at_ms } of rehearsals) {
    if (question === null) continue;
    const before = found.get(question);
    const later = !before || at_ms >= before.at_ms;
    found.set(question, { times: (before?.times ?? 0) + 1, grade: later ? grade ?? before?.grade ?? null : before.grade ?? grade, at_ms: later ? at_ms : before.at_ms });
  }
  return found;
}

export const carded = (cards: readonly Card[]): ReadonlySet<string> => new Set(cards.flatMap(({ question }) => (question === null ? [] : [question])));

/** What to practise next: what was never tried, then the lowest grade, then what was tried longest ago; of equal ones the one that `random` (0 to 1) picks. */
export function pickNext<Q extends { readonly id: string }>(questions: readonly Q[], known: ReadonlyMap<string, Standing>, random: number): Q | null {
  const need = ({ id }: Q): number => {
    const standing = known.get(id);
    return standing ? standing.grade ?? 1 : 0;
  };
  const least = Math.min(...questions.map(need));
  const fitting = questions.filter((one) => need(one) === least);
  if (least > 0) return [...fitting].sort((a, b) => known.get(a.id)!.at_ms - known.get(b.id)!.at_ms)[0] ?? null;
  return fitting[Math.min(fitting.length - 1, Math.floor(random * fitting.length))] ?? null;
}
