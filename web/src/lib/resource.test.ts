import { describe, expect, test } from 'vitest';
import type { Answer, Trouble } from './api.ts';
import { createFamily, createResource, dataOf, refreshAll } from './resource.ts';

function counting() {
  let fetched = 0;
  return createResource<number>(() => Promise.resolve({ ok: true, value: ++fetched }));
}

describe('the data of a resource, asked for by what does not show it', () => {
  test('are fetched when they never were', async () => {
    expect(await dataOf(counting())).toBe(1);
  });

  test('are fetched again when nothing kept them fresh', async () => {
    const one = counting();
    await dataOf(one);
    expect(await dataOf(one)).toBe(2);
  });

  test('are taken as they are while something shows them', async () => {
    const one = counting();
    const leave = one.show();
    await one.refresh();
    expect(await dataOf(one)).toBe(1);
    leave();
    expect(await dataOf(one)).toBe(2);
  });

  test('are the old ones when they cannot be had anew, and none when they never could', async () => {
    const trouble = { kind: 'offline' } as never;
    let works = true;
    const one = createResource<number>(() => Promise.resolve(works ? { ok: true, value: 7 } : { ok: false, trouble }));
    await dataOf(one);
    works = false;
    expect(await dataOf(one)).toBe(7);
    expect(await dataOf(createResource<number>(() => Promise.resolve({ ok: false, trouble })))).toBe(null);
  });
});

/** One whose next answers are given. */
function answering(...answers: Answer<number>[]) {
  const left = [...answers];
  return () => Promise.resolve(left.shift()!);
}
const ok = (value: number): Answer<number> => ({ ok: true, value });
const not = (kind: 'missing' | 'fault'): Answer<number> => ({ ok: false, trouble: { kind, message: 'Why.' } });
const missing: Trouble = { kind: 'missing', message: 'Why.' };

test('places that begin to show it in the same moment fetch it once, later ones again', async () => {
  const one = counting();
  const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  one.begin();
  one.begin();
  await turns();
  expect(one.store.get()).toMatchObject({ data: 1 });
  one.begin();
  await turns();
  expect(one.store.get()).toMatchObject({ data: 2 });
});

describe('what was there and is gone', () => {
  test('is no longer shown, and is again when it comes back, without a look of loading between', async () => {
    const one = createResource(answering(ok(1), not('missing'), not('missing'), ok(2)));
    await one.refresh();
    await one.refresh();
    expect(one.store.get()).toEqual({ state: 'failed', trouble: missing });
    const states: string[] = [];
    one.store.subscribe(() => states.push(one.store.get().state));
    await one.refresh();
    await one.refresh();
    expect([...new Set(states)]).toEqual(['failed', 'ready']);
  });

  test('stays with whoever is at work on it', async () => {
    for (const one of [createResource(answering(ok(1), not('missing')), { keep: true }), createFamily(answering(ok(1), not('missing')), { keep: true })('a')]) {
      await one.refresh();
      await one.refresh();
      expect(one.store.get()).toEqual({ state: 'ready', data: 1, trouble: missing });
    }
  });

  test('is another thing than what cannot be fetched just now', async () => {
    const one = createResource(answering(ok(1), not('fault')));
    await one.refresh();
    await one.refresh();
    expect(one.store.get()).toMatchObject({ state: 'ready', data: 1, trouble: { kind: 'fault' } });
  });
});

test('when something was missed, what is shown is fetched again, once, and nothing else', async () => {
  const asked: string[] = [];
  const pages = createFamily((key) => {
    asked.push(key);
    return Promise.resolve(ok(1));
  });
  const leave = ['a', 'b', 'c'].map((key) => pages(key).show());
  const twice = pages('c').show();
  await Promise.all(['a', 'b', 'c'].map((key) => pages(key).refresh()));
  leave.forEach((one) => one());
  asked.length = 0;
  refreshAll();
  expect(asked).toEqual(['c']);
  twice();
  asked.length = 0;
  refreshAll();
  expect(asked).toEqual([]);
});
