import type { Action } from '../../lib/actions.ts';
import { dataOf } from '../../lib/resource.ts';
import { pageActions } from '../../ui/pages.ts';
import { cvList } from './cv/data.ts';
import { board, savedFilters } from './data.ts';
import { pages } from './pages.ts';
import { stageWords } from './words.ts';

async function applications(go: (path: string) => void): Promise<readonly Action[]> {
  return ((await dataOf(board))?.columns ?? []).flatMap(({ stage, applications: list }) =>
    list.map((one) => ({
      id: `apply.application.${one.id}`,
      title: `${one.company_name}: ${one.role}`,
      section: `${stageWords[stage]} application`,
      words: one.place ?? '',
      thing: `application/${one.id}` as const,
      run: () => go(`/apply/${one.id}`),
    })),
  );
}

async function versions(go: (path: string) => void): Promise<readonly Action[]> {
  return ((await dataOf(cvList))?.cvs ?? []).map((one) => ({ id: `apply.cv.${one.id}`, title: one.name, section: 'Version of the CV', words: 'resume', thing: `cv_version/${one.id}` as const, run: () => go(`/apply/cv/${one.id}`) }));
}

/** The table as it was kept under a name. */
async function filters(go: (path: string) => void): Promise<readonly Action[]> {
  return ((await dataOf(savedFilters)) ?? []).map((one) => ({ id: `apply.filter.${one.id}`, title: one.name, section: 'Filter of the table', thing: `saved_filter/${one.id}` as const, run: () => go(`/apply/table?${one.query}`) }));
}

/** Every open application of the board, to be found by company and role in the command palette, every version of the CV, every filter with a name, and the pages. */
export async function applyCommands(go: (path: string) => void): Promise<readonly Action[]> {
  const lists = await Promise.all([applications(go), versions(go), filters(go)]);
  return [...pageActions('Apply', pages, go), ...lists.flat()];
}
