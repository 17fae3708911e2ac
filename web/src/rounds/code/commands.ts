import { difficultyWords, standingWords } from '../../ui/Marks.tsx';
import type { Action } from '../../lib/actions.ts';
import { dataOf } from '../../lib/resource.ts';
import { problems } from './data.ts';

/** Pages of this round: id, title, words by which they are found besides, path. */
const PAGES: readonly (readonly [id: string, title: string, words: string, path: string])[] = [
  ['path', 'Path: the map of patterns', 'meter enough ability prerequisites', '/code/path'],
  ['exams', 'Exams', 'assessment timed mock test', '/code/exams'],
  ['drills', 'Drills of debugging and review', 'bug fix pull request comments', '/code/drills'],
  ['loop', 'Drills of the event loop', 'promise microtask timer node output order', '/code/event-loop'],
  ['recognize', 'Recognise the pattern', 'drill statement name why', '/code/recognize'],
  ['recursion', 'Drills on recursion and loops', 'stack iterative story control flow', '/code/recursion'],
  ['typing', 'Typing drills', 'wpm keyboard speed', '/code/typing'],
  ['elsewhere', 'Problems solved elsewhere', 'import leetcode hackerrank codewars links csv history', '/code/elsewhere'],
];

/** Every page, and every problem, to be found by name in the command palette. */
export async function codeCommands(go: (path: string) => void): Promise<readonly Action[]> {
  const pages = PAGES.map(([id, title, words, path]) => ({ id: `code.${id}`, title, section: 'Code', words, run: () => go(path) }));
  return [...pages, ...((await dataOf(problems))?.problems ?? []).map((problem) => ({
    id: `code.problem.${problem.slug}`,
    title: problem.title,
    section: `${difficultyWords[problem.difficulty]} problem`,
    words: `${problem.pattern} ${standingWords[problem.standing]}`,
    run: () => go(`/code/${problem.slug}`),
  }))];
}
