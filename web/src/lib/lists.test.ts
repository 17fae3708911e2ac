import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from './api.ts';
import { createList, LONGEST, olderThan, wholeOf, type Page } from './lists.ts';
import { notices } from './notices.ts';

interface Item {
  readonly id: number;
}

/** As the server does it: `size` a page, by descending ids. */
const serve = (n: number, size: number) =>
  vi.fn((last: Item | null): Promise<Answer<Page<Item>>> => {
    const from = last ? last.id - 1 : n;
    const items = Array.from({ length: Math.min(size, from) }, (_, i) => ({ id: from - i }));
    return Promise.resolve({ ok: true, value: { items, more: from > size } });
  });

beforeEach(() => {
  vi.useFakeTimers();
  notices.set([]);
});

describe('a list in pages', () => {
  test.each([
    { name: 'none', n: 0, size: 500, asked: 1 },
    { name: 'less than a page', n: 499, size: 500, asked: 1 },
    { name: 'just a page', n: 500, size: 500, asked: 1 },
    { name: 'one more than a page', n: 501, size: 500, asked: 2 },
    { name: 'three pages', n: 1001, size: 500, asked: 3 },
  ])('is had whole and once: $name', async ({ n, size, asked }) => {
    const page = serve(n, size);
    const got = await wholeOf(page);
    expect(got).toEqual({ ok: true, value: { items: Array.from({ length: n }, (_, i) => ({ id: n - i })), more: false } });
    expect(page).toHaveBeenCalledTimes(asked);
  });

  test('says that it was cut', async () => {
    const got = await wholeOf(serve(LONGEST + 1, 500));
    expect(got.ok && [got.value.items.length, got.value.more]).toEqual([LONGEST, true]);
  });

  test('ends when a page that says "more" is empty', async () => {
    expect(await wholeOf(() => Promise.resolve({ ok: true, value: { items: [], more: true } }))).toEqual({ ok: true, value: { items: [], more: false } });
  });

  test('is no list when one of its pages cannot be had', async () => {
    const page = serve(1000, 500);
    page.mockResolvedValueOnce({ ok: true, value: { items: [{ id: 1000 }], more: true } }).mockResolvedValueOnce({ ok: false, trouble: { kind: 'offline' } });
    expect(await wholeOf(page)).toEqual({ ok: false, trouble: { kind: 'offline' } });
  });

  test('that is cut is told of, once', async () => {
    const whole = createList('cards', serve(10, 500));
    await whole.refresh();
    expect(notices.get()).toEqual([]);
    const cut = createList('cards', serve(LONGEST + 1, 500));
    await cut.refresh();
    await cut.refresh();
    expect(notices.get().map(({ text }) => text)).toEqual([`There are more cards than a page can hold; the first ${LONGEST} are looked at.`]);
  });
});

test('the page after an item', () => {
  expect([olderThan(null), olderThan({ id: 7 })]).toEqual([{}, { before: 7 }]);
});
