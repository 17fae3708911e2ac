import { describe, expect, test } from 'vitest';
import { createResource, dataOf } from './resource.ts';

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
