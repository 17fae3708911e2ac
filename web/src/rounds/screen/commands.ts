import type { Action } from '../../lib/actions.ts';
import { dataOf } from '../../lib/resource.ts';
import { scripts } from './data.ts';

const PAGES: readonly (readonly [path: string, title: string, words: string])[] = [['voice', 'Voice: record and hear yourself', 'recording microphone pace pitch'], ['voice/warm-up', 'Warm up: two minutes', 'breath hum articulation mirror']];

/** To be found by name in the command palette. */
export async function screenCommands(go: (path: string) => void): Promise<readonly Action[]> {
  const found = (await dataOf(scripts)) ?? [];
  return [
    ...PAGES.map(([path, title, words]) => ({ id: `screen.${path}`, title, section: 'Screen', words, run: () => go(`/screen/${path}`) })),
    ...found.map((one) => ({ id: `screen.script.${one.id}`, title: one.title, section: 'Script', thing: `script/${one.id}` as const, run: () => go(`/screen/scripts/${one.id}`) })),
  ];
}
