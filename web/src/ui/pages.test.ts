import { expect, test } from 'vitest';
import { pageActions, tabsAt, type RoundPage } from './pages.ts';

const pages: readonly RoundPage[] = [
  { path: '/code', name: 'Problems', title: 'Problems', words: 'solve' },
  { path: '/code/exams', name: 'Exams', title: 'Exams', words: '' },
  { path: '/code/drills', name: 'Debug', under: 'Drills', title: 'Debugging', words: '' },
  { path: '/code/typing', name: 'Typing', under: 'Drills', title: 'Typing', words: '' },
  { path: '/code/own', title: 'A program of your own', words: '' },
];

const row = (tabs: readonly { readonly name: string; readonly current: boolean }[]): string => tabs.map(({ name, current }) => (current ? `[${name}]` : name)).join(' ');

test.each([
  ['/code', '[Problems] Exams Drills', null],
  ['/code/exams/3', 'Problems [Exams] Drills', null],
  ['/code/drills', 'Problems Exams [Drills]', '[Debug] Typing'],
  ['/code/typing/1', 'Problems Exams [Drills]', 'Debug [Typing]'],
  ['/code/own', 'Problems Exams Drills', null],
  ['/code/two-sum', 'Problems Exams Drills', null],
])('the tabs at %s', (location, first, second) => {
  const { tabs, under } = tabsAt(pages, location);
  expect([row(tabs), under && row(under.tabs)]).toEqual([first, second]);
});

test('the tab of a group leads to its first page', () => expect(tabsAt(pages, '/code').tabs[2]?.path).toBe('/code/drills'));

test('the palette has every page', () => {
  let gone = '';
  const actions = pageActions('Code', pages, (path) => (gone = path));
  actions[4]?.run();
  expect([actions.length, actions[0]?.words, gone]).toEqual([5, 'solve', '/code/own']);
});
