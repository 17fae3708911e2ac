import { expect, it } from 'vitest';
import { Drill } from './drill.ts';
import { fieldsOf } from './keep.ts';
import { measure } from './measures.ts';

const task = { kind: 'prose', language: 'en', text_id: 'en-a', seed: null, indent: 'auto' } as const;

function typed(n: number): ReturnType<typeof measure> {
  const drill = new Drill('ab'.repeat(50), 'auto', 0);
  for (let i = 0; i < n; i++) drill.type(i % 2 ? 'b' : 'a', i * 100);
  return measure(drill.log, []);
}

it('keeps counts and pairs, and nothing else', () => {
  const fields = fieldsOf({ measures: typed(61), at_ms: 5, whole: true }, task);
  expect(fields).toEqual({ ...task, at_ms: 5, whole: true, ms: 6000, pauses: 0, pause_ms: 0, typed: 60, correct: 60, wrong: 0, left_wrong: 0, consistency_n: 10_000, rolled: 0, rolled_of: 0, pairs: '[["ab",30,3000,0],["ba",30,3000,0]]' });
});
it('keeps nothing of a few characters', () => {
  expect(fieldsOf({ measures: typed(50), at_ms: 5, whole: true }, task)).toBeNull();
});
