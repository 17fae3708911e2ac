// What somebody begins with who has not begun.
import type { ProblemSummary } from '../../contract/api.ts';

const LEVELS: readonly ProblemSummary['difficulty'][] = ['warm-up', 'easy', 'medium', 'hard'];
const level = (one: ProblemSummary): number => LEVELS.indexOf(one.difficulty);

/** The easiest that was not solved yet, of these the shortest; null: there is none. */
export function firstProblem(problems: readonly ProblemSummary[]): ProblemSummary | null {
  const open = problems.filter(({ state, standing }) => state === 'ready' && standing !== 'solved');
  return open.sort((a, b) => level(a) - level(b) || a.minutes - b.minutes)[0] ?? null;
}
