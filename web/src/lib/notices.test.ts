import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dismiss, holdWhile, notices, notify } from './notices.ts';

const shown = (): string[] => notices.get().map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers();
  notices.set([]);
});
afterEach(() => {
  holdWhile(() => false);
});

test('one goes by itself, and at most three stand', () => {
  ['a', 'b', 'c', 'd'].forEach((text) => notify(text));
  expect(shown()).toEqual(['b', 'c', 'd']);
  vi.advanceTimersByTime(7999);
  expect(shown()).toEqual(['b', 'c', 'd']);
  vi.advanceTimersByTime(1);
  expect(shown()).toEqual([]);
});

test('none goes while somebody is at one of them, and its act with it', () => {
  let at = true;
  holdWhile(() => at);
  notify('It is gone.', { label: 'Undo', run: () => undefined });
  vi.advanceTimersByTime(60_000);
  expect(shown()).toEqual(['It is gone.']);
  at = false;
  vi.advanceTimersByTime(2000);
  expect(shown()).toEqual([]);
});

test('what is dismissed goes at once, also then', () => {
  holdWhile(() => true);
  notify('It is gone.');
  dismiss(notices.get()[0]!.id);
  expect(shown()).toEqual([]);
});
