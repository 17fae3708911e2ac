import { difficultyWords, standingWords } from '../../ui/Marks.tsx';
import type { Action } from '../../lib/actions.ts';
import { problems } from './data.ts';

/** Every problem, to be found by name in the command palette. */
export async function codeCommands(go: (path: string) => void): Promise<readonly Action[]> {
  if (problems.store.get().state !== 'ready') await problems.refresh();
  const loaded = problems.store.get();
  if (loaded.state !== 'ready') return [];
  return loaded.data.problems.map((problem) => ({
    id: `code.problem.${problem.slug}`,
    title: problem.title,
    section: `${difficultyWords[problem.difficulty]} problem`,
    words: `${problem.pattern} ${standingWords[problem.standing]}`,
    run: () => go(`/code/${problem.slug}`),
  }));
}
