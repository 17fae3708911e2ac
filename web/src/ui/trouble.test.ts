import { expect, test } from 'vitest';
import type { Trouble } from '../lib/api.ts';
import { toldOf } from './trouble.ts';

const message = 'the day is none';

test.each<{ name: string; trouble: Trouble; head: string; canRetry: boolean }>([
  { name: 'no server', trouble: { kind: 'offline' }, head: 'The server does not answer', canRetry: true },
  { name: 'nothing there', trouble: { kind: 'missing', message }, head: 'Not found', canRetry: false },
  { name: 'too many questions', trouble: { kind: 'busy', message, retry_after_ms: 5000 }, head: 'The server has too much to do', canRetry: true },
  { name: 'a wrong question', trouble: { kind: 'refused', code: 'invalid', message, field: 'date' }, head: 'The server does not accept that', canRetry: true },
  { name: 'our fault', trouble: { kind: 'fault', message }, head: 'That went wrong on our side', canRetry: true },
])('who is at fault: $name', ({ trouble, head, canRetry }) => {
  const told = toldOf(trouble, 'the plan');
  expect([told?.head, told?.canRetry]).toEqual([head, canRetry]);
  if (trouble.kind !== 'offline') expect(told?.text).toMatch(/^The day is none\./);
});

test('of an ended session the shell tells', () => {
  expect(toldOf({ kind: 'session' }, 'the plan')).toBe(null);
});
