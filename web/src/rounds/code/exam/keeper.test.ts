import { describe, expect, test } from 'vitest';
import type { ExamCode } from '../../../contract/api.ts';
import type { Answer } from '../../../lib/api.ts';
import { createStorage } from '../../../lib/storage.ts';
import { createKeeper, tidy, tooLate, type Code } from './keeper.ts';
import { pasteRefused } from './paste.ts';

type Put = Answer<{ readonly version: number }>;
const offline: Put = { ok: false, trouble: { kind: 'offline' } };
const refused = (field: string): Put => ({ ok: false, trouble: { kind: 'refused', code: 'conflict', message: 'no', field } });
const code = (source: string): Code => ({ language: 'c', form: 'program', source });

function memory(full = false) {
  const map = new Map<string, string>();
  return {
    map,
    storage: createStorage({
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (full) throw new Error('full');
        map.set(key, value);
      },
      removeItem: (key: string) => void map.delete(key),
      key: (i: number) => [...map.keys()][i] ?? null,
      get length() {
        return map.size;
      },
    }),
  };
}

function bench(answers: readonly Put[], full = false) {
  const { map, storage } = memory(full);
  const sent: (Code & { readonly version: number })[] = [];
  const timers: (() => void)[] = [];
  const make = () =>
    createKeeper(7, storage, {
      put: (_, body) => {
        sent.push(body);
        return Promise.resolve(answers[sent.length - 1] ?? { ok: true, value: { version: body.version + 1 } });
      },
    }, { after: (_, run) => { timers.push(run); return () => void timers.splice(timers.indexOf(run), 1); } });
  return { keeper: make(), make, sent, timers, map, storage };
}

const state = (keeper: ReturnType<typeof createKeeper>): string | undefined => keeper.store.get().get(1)?.state;

describe('what stands in the editor of an exam', () => {
  test('is sent once for all that was typed together, and again for what came meanwhile', async () => {
    const { keeper, sent, timers } = bench([]);
    expect(keeper.take(1, null)).toBe(null);
    keeper.edit(1, code('a'));
    keeper.edit(1, code('ab'));
    expect(timers).toHaveLength(1);
    expect(state(keeper)).toBe('saving');
    await keeper.flush();
    expect(sent).toEqual([{ ...code('ab'), version: 0 }]);
    expect(state(keeper)).toBe('saved');
    keeper.edit(1, code('abc'));
    await keeper.flush();
    expect(sent[1]).toEqual({ ...code('abc'), version: 1 });
  });

  test('survives the end of the page before anything was sent', async () => {
    const { keeper, make, sent } = bench([]);
    keeper.edit(1, code('typed'));
    const again = make();
    expect(again.take(1, null)?.source).toBe('typed');
    await again.flush();
    expect(sent).toEqual([{ ...code('typed'), version: 0 }]);
    // What the server has by now is the server's to give.
    expect(make().take(1, { ...code('newer'), version: 5, saved_at_ms: 1 } as ExamCode)?.source).toBe('newer');
  });

  test('stays in the browser while the server is away, and is tried again', async () => {
    const { keeper, timers } = bench([offline]);
    keeper.edit(1, code('a'));
    await keeper.flush();
    expect(state(keeper)).toBe('local');
    expect(timers).toHaveLength(1);
    await keeper.flush();
    expect(state(keeper)).toBe('saved');
  });

  test('says when neither the browser nor the server keeps it', async () => {
    const { keeper } = bench([offline], true);
    keeper.edit(1, code('a'));
    await keeper.flush();
    expect(state(keeper)).toBe('unsaved');
  });

  test('waits for a person when another tab was there first, and loses neither text', async () => {
    const { keeper, sent } = bench([refused('version')]);
    keeper.edit(1, code('mine'));
    await keeper.flush();
    expect(state(keeper)).toBe('conflict');
    keeper.edit(1, code('mine too'));
    await keeper.flush();
    expect(sent).toHaveLength(1);
    keeper.insist(1, 4);
    await keeper.flush();
    expect(sent[1]).toEqual({ ...code('mine too'), version: 4 });
    expect(state(keeper)).toBe('saved');
  });

  test('takes the text of the other tab when that is chosen', async () => {
    const { keeper, sent } = bench([refused('version')]);
    keeper.edit(1, code('mine'));
    await keeper.flush();
    keeper.yield(1, { ...code('theirs'), version: 4, saved_at_ms: 1 });
    keeper.edit(1, code('theirs and mine'));
    await keeper.flush();
    expect(sent[1]).toEqual({ ...code('theirs and mine'), version: 4 });
  });

  test('is not sent any more once the exam has ended', async () => {
    const { keeper, sent, timers } = bench([refused('exam')]);
    keeper.edit(1, code('late'));
    await keeper.flush();
    expect(keeper.store.get().get(1)).toEqual({ state: 'closed', message: 'no' });
    keeper.edit(1, code('later'));
    await keeper.flush();
    expect(sent).toHaveLength(1);
    expect(timers).toHaveLength(0);
  });

  test('goes on from the version of a submission', async () => {
    const { keeper, sent } = bench([]);
    keeper.edit(1, code('a'));
    await keeper.flush();
    keeper.edit(1, code('b'));
    keeper.submitted(1, code('b'), 2);
    expect(state(keeper)).toBe('saved');
    keeper.edit(1, code('c'));
    await keeper.flush();
    expect(sent[1]).toEqual({ ...code('c'), version: 2 });
  });

  test('what came too late stays in the browser, and only that', async () => {
    const { keeper, map, storage } = bench([{ ok: true, value: { version: 1 } }, refused('exam')]);
    keeper.edit(1, code('in time'));
    await keeper.flush();
    keeper.edit(2, code('too late'));
    await keeper.flush();
    tidy(7, [1, 2], storage);
    expect(tooLate(7, 1, storage)).toBe(null);
    expect(tooLate(7, 2, storage)).toBe('too late');
    expect(map.size).toBe(1);
  });
});

describe('what may be pasted', () => {
  test.each([
    ['free', 'anything', [], false],
    ['refused', 'mine', ['mine'], true],
    ['own', 'mine\r\n', ['x', 'mine'], false],
    ['own', 'foreign', ['mine'], true],
    ['own', '  ', [], false],
    ['own', 'mine', [''], true],
  ] as const)('%s: %j', (rule, text, own, refusedToo) => {
    expect(pasteRefused(rule, text, own)).toBe(refusedToo);
  });
});
