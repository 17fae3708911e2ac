import { beforeEach, expect, test } from 'vitest';
import type { Answer, Trouble } from './api.ts';
import { notices } from './notices.ts';
import { orSay } from './things.ts';

const trouble: Trouble = { kind: 'fault', message: 'it broke' };

beforeEach(() => notices.set([]));

test.each<{ name: string; done: Answer<unknown> | Trouble | null; said: string[] }>([
  { name: 'no trouble', done: null, said: [] },
  { name: 'an answer', done: { ok: true, value: null }, said: [] },
  { name: 'a trouble', done: trouble, said: ['It broke.'] },
  { name: 'an answer that is one', done: { ok: false, trouble }, said: ['It broke.'] },
])('whether it was done, and why not: $name', async ({ done, said }) => {
  expect(await orSay(Promise.resolve(done))).toBe(said.length === 0);
  expect(notices.get().map(({ text }) => text)).toEqual(said);
});
