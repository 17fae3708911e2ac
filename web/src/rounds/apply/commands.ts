import type { Action } from '../../lib/actions.ts';
import { board } from './data.ts';
import { stageWords } from './words.ts';

/** Every open application of the board, to be found by company and role in the command palette. */
export async function applyCommands(go: (path: string) => void): Promise<readonly Action[]> {
  if (board.store.get().state !== 'ready') await board.refresh();
  const loaded = board.store.get();
  if (loaded.state !== 'ready') return [];
  return loaded.data.columns.flatMap(({ stage, applications }) =>
    applications.map((one) => ({
      id: `apply.application.${one.id}`,
      title: `${one.company_name}: ${one.role}`,
      section: `${stageWords[stage]} application`,
      words: one.place ?? '',
      run: () => go(`/apply/${one.id}`),
    })),
  );
}
