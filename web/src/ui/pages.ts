// The pages of a round that one goes to by name: one table each, in rounds/ROUND/pages.ts. The tabs, the command palette, the routes and the titles of the browser's tabs are made of it.
import { lazy, type ComponentType } from 'react';
import type { Action } from '../lib/actions.ts';

export interface RoundPage {
  /** The first one's is the round's own. */
  readonly path: string;
  /** On its tab; without one it has none. */
  readonly name?: string;
  /** The tab that leads to this page and to others: they are in a row below it, and it leads to the first of them. */
  readonly under?: string;
  /** In the command palette, and of the browser's tab. */
  readonly title: string;
  /** Further words by which the palette finds it. */
  readonly words: string;
  /** Without one the round has a route of its own for it, with what else may stand in the address. */
  readonly Page?: ComponentType;
}

/** A page whose code is fetched when it is first shown: `page(() => import('./typing/TypingPage.tsx').then((module) => module.TypingPage))`. */
export const page = <Props>(load: () => Promise<ComponentType<Props>>) => lazy(() => load().then((Page) => ({ default: Page })));

/** As the command palette offers them. */
export const pageActions = (section: string, pages: readonly RoundPage[], go: (path: string) => void): readonly Action[] =>
  pages.map(({ path, title, words }) => ({ id: path, title, section, words, run: () => go(path) }));

export interface Tab {
  readonly path: string;
  readonly name: string;
  readonly current: boolean;
}

/** The tabs of a round at an address, and the row below the one that is shown, if there is one. */
export function tabsAt(pages: readonly RoundPage[], location: string): { readonly tabs: readonly Tab[]; readonly under: { readonly name: string; readonly tabs: readonly Tab[] } | null } {
  const own = pages[0]?.path;
  const isAt = ({ path }: RoundPage): boolean => location === path || (path !== own && location.startsWith(`${path}/`));
  const named = pages.filter((one): one is RoundPage & { readonly name: string } => one.name !== undefined);
  const group = named.find((one) => one.under !== undefined && isAt(one))?.under;
  const tabs = named
    .filter(({ under }, i) => under === undefined || named.findIndex((one) => one.under === under) === i)
    .map((one) => ({ path: one.path, name: one.under ?? one.name, current: one.under === undefined ? isAt(one) : one.under === group }));
  const below = named.filter(({ under }) => under !== undefined && under === group).map((one) => ({ path: one.path, name: one.name, current: isAt(one) }));
  return { tabs, under: group === undefined ? null : { name: group, tabs: below } };
}
