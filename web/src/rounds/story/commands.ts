import type { Action } from '../../lib/actions.ts';
import { dataOf } from '../../lib/resource.ts';
import { stories } from './data.ts';

/** To be found by name in the command palette. */
export async function storyCommands(go: (path: string) => void): Promise<readonly Action[]> {
  return ((await dataOf(stories)) ?? []).map((one) => ({ id: `story.story.${one.id}`, title: one.title, section: 'Story', thing: `story/${one.id}` as const, run: () => go(`/story/stories/${one.id}`) }));
}
