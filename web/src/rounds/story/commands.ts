import type { Action } from '../../lib/actions.ts';
import { dataOf } from '../../lib/resource.ts';
import { pageActions } from '../../ui/pages.ts';
import { stories } from './data.ts';
import { pages } from './pages.ts';

/** Every page, and every story, to be found by name in the command palette. */
export async function storyCommands(go: (path: string) => void): Promise<readonly Action[]> {
  return [...pageActions('Story', pages, go), ...((await dataOf(stories)) ?? []).map((one) => ({ id: `story.story.${one.id}`, title: one.title, section: 'Story', thing: `story/${one.id}` as const, run: () => go(`/story/stories/${one.id}`) }))];
}
