import type { Action } from '../../lib/actions.ts';
import { cvList } from './cv/data.ts';
import { board } from './data.ts';
import { stageWords } from './words.ts';

async function applications(go: (path: string) => void): Promise<readonly Action[]> {
  if (board.store.get().state !== 'ready') await board.refresh();
  const loaded = board.store.get();
  if (loaded.state !== 'ready') return [];
  return loaded.data.columns.flatMap(({ stage, applications: list }) =>
    list.map((one) => ({
      id: `apply.application.${one.id}`,
      title: `${one.company_name}: ${one.role}`,
      section: `${stageWords[stage]} application`,
      words: one.place ?? '',
      run: () => go(`/apply/${one.id}`),
    })),
  );
}

async function versions(go: (path: string) => void): Promise<readonly Action[]> {
  if (cvList.store.get().state !== 'ready') await cvList.refresh();
  const loaded = cvList.store.get();
  if (loaded.state !== 'ready') return [];
  return loaded.data.cvs.map((one) => ({ id: `apply.cv.${one.id}`, title: one.name, section: 'Version of the CV', words: 'resume', run: () => go(`/apply/cv/${one.id}`) }));
}

/** Every open application of the board, to be found by company and role in the command palette, and every version of the CV. */
export async function applyCommands(go: (path: string) => void): Promise<readonly Action[]> {
  const lists = await Promise.all([applications(go), versions(go)]);
  return [{ id: 'apply.cvs', title: 'Versions of the CV', section: 'Apply', words: 'resume check lint upload', run: () => go('/apply/cv') }, ...lists.flat()];
}
