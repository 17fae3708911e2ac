import { describe, expect, it } from 'vitest';
import { confusionOf, fitting } from './choose.ts';

const patterns = [
  { id: 'dynamic-programming', name: 'Dynamic programming', also: ['dp', 'memoisation'] },
  { id: 'graph', name: 'Graphs', also: ['bfs', 'flood fill'] },
  { id: 'math-geometry', name: 'Mathematics and geometry', also: ['math & geometry'] },
  { id: 'two-pointers', name: 'Two pointers', also: [] },
  { id: 'heap', name: 'Heap', also: ['priority queue'] },
  { id: 'queue', name: 'Queue', also: [] },
];
const ids = (text: string): readonly string[] => fitting(patterns, text).map(({ id }) => id);

describe('finding a pattern', () => {
  it('shows all when nothing is typed', () => expect(ids('  ')).toHaveLength(6));
  it('puts what begins so first', () => expect(ids('g')[0]).toBe('graph'));
  it('knows other names', () => {
    expect(ids('bfs')).toEqual(['graph']);
    expect(ids('DP')[0]).toBe('dynamic-programming');
    expect(ids('queue')).toEqual(['queue', 'heap']);
  });
  it('takes hyphens for spaces, and words within', () => {
    expect(ids('two-po')[0]).toBe('two-pointers');
    expect(ids('math & geo')).toEqual(['math-geometry']);
    expect(ids('pointers')).toEqual(['two-pointers']);
  });
  it('follows letters in their order, and says when nothing fits', () => {
    expect(ids('twptr')).toEqual(['two-pointers']);
    expect(ids('zzz')).toEqual([]);
  });
});

describe('what was taken for what', () => {
  const of = (pattern: string) => ({ pattern, items: 1, seen: 1, answers: 1, share: 1 });
  it('has the patterns that occur, in their order, and shares of those wanted', () => {
    const { ids: order, squares } = confusionOf({
      answers: 4, share: 0.5, patterns: [of('a'), of('b'), of('c')],
      confusion: [{ right: 'c', picked: 'a', n: 1 }, { right: 'c', picked: 'c', n: 3 }],
    });
    expect(order).toEqual(['a', 'c']);
    expect(squares.map(({ share }) => share)).toEqual([0.25, 0.75]);
  });
  it('is empty before the first answer', () => expect(confusionOf({ answers: 0, share: null, patterns: [], confusion: [] })).toEqual({ ids: [], squares: [] }));
});
