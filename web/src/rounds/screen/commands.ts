import type { Action } from '../../lib/actions.ts';
import { dataOf } from '../../lib/resource.ts';
import { pageActions } from '../../ui/pages.ts';
import { scripts } from './data.ts';
import { pages } from './pages.ts';

/** Every page, and every script, to be found by name in the command palette. */
export async function screenCommands(go: (path: string) => void): Promise<readonly Action[]> {
  const found = (await dataOf(scripts)) ?? [];
  return [
    ...pageActions('Screen', pages, go),
    ...found.map((one) => ({ id: `screen.script.${one.id}`, title: one.title, section: 'Script', thing: `script/${one.id}` as const, run: () => go(`/screen/scripts/${one.id}`) })),
  ];
}
