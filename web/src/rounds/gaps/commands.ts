import type { Action } from '../../lib/actions.ts';
import { dataOf } from '../../lib/resource.ts';
import { pageActions } from '../../ui/pages.ts';
import { cards } from './data.ts';
import { pages } from './pages.ts';

/** Every page, and every card, to be found by name in the command palette. */
export async function gapsCommands(go: (path: string) => void): Promise<readonly Action[]> {
  return [...pageActions('Gaps', pages, go), ...((await dataOf(cards)) ?? []).map((one) => ({ id: `gaps.card.${one.id}`, title: one.front, section: 'Card', thing: `card/${one.id}` as const, run: () => go('/gaps/cards') }))];
}
