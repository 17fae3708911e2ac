import { difficultyWords, standingWords } from '../../ui/Marks.tsx';
import type { Action } from '../../lib/actions.ts';
import { dataOf } from '../../lib/resource.ts';
import { pageActions } from '../../ui/pages.ts';
import { problems } from './data.ts';
import { pages } from './pages.ts';

/** Every page, and every problem, to be found by name in the command palette. */
export async function codeCommands(go: (path: string) => void): Promise<readonly Action[]> {
  return [...pageActions('Code', pages, go), ...((await dataOf(problems))?.problems ?? []).map((problem) => ({
    id: `code.problem.${problem.slug}`,
    title: problem.title,
    section: `${difficultyWords[problem.difficulty]} problem`,
    words: `${problem.pattern} ${standingWords[problem.standing]}`,
    run: () => go(`/code/${problem.slug}`),
  }))];
}
