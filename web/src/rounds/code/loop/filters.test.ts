import { expect, it } from 'vitest';
import type { LoopHead } from '../../../contract/api.ts';
import { applyFilters, parseFilters, writeFilters } from './filters.ts';

const drills: readonly LoopHead[] = [
  { id: 'a', title: 'A', topics: ['timers', 'promises'], difficulty: 'easy' },
  { id: 'b', title: 'B', topics: ['async'], difficulty: 'hard' },
];

it('filters by each topic of a drill, and by level', () => {
  const ids = (search: string): string => applyFilters(drills, parseFilters(search)).map((one) => one.id).join();
  expect([ids(''), ids('topic=promises'), ids('level=hard'), ids('topic=timers&level=hard'), ids('topic=nonsense&level=')]).toEqual(['a,b', 'a', 'b', '', 'a,b']);
});

it('lives in the address', () => {
  for (const search of ['', 'topic=async', 'level=easy', 'topic=timers&level=medium']) expect(writeFilters(parseFilters(search))).toBe(search);
});
