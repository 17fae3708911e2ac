import { beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../contract/api.ts';
import type { Answer } from './api.ts';
import { createDrafts, newerDraft } from './drafts.ts';
import { createStorage, type KeyValue } from './storage.ts';

function memory(full = () => false): KeyValue {
  const map = new Map<string, string>();
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      if (full()) throw new Error('QuotaExceededError');
      map.set(key, value);
    },
    removeItem: (key) => void map.delete(key),
    key: (i) => [...map.keys()][i] ?? null,
    get length() {
      return map.size;
    },
  };
}

const draft = (source: string, edited_at_ms: number): Draft => ({ language: 'cpp', source, edited_at_ms });
const offline: Answer<never> = { ok: false, trouble: { kind: 'offline' } };

let now = 1000;
let online = true;
let sent: string[] = [];
let timers: (() => void)[] = [];
let backing = memory();

function make(storage = createStorage(backing)) {
  return createDrafts(
    storage,
    {
      put: async (slug, language, source, edited_at_ms) => {
        if (!online) return offline;
        sent.push(`put ${slug}/${language} ${source}`);
        return { ok: true, value: draft(source, edited_at_ms) };
      },
      remove: async (slug, language) => {
        if (!online) return offline;
        sent.push(`remove ${slug}/${language}`);
        return { ok: true, value: null };
      },
    },
    {
      now: () => now,
      after(_ms, run) {
        timers.push(run);
        return () => {
          timers = timers.filter((timer) => timer !== run);
        };
      },
    },
  );
}

const settle = async (): Promise<void> => {
  for (const run of timers.splice(0)) run();
  await new Promise((resolve) => setTimeout(resolve, 0));
};

beforeEach(() => {
  now = 1000;
  online = true;
  sent = [];
  timers = [];
  backing = memory();
});

describe('newerDraft', () => {
  const local = (edited_at_ms: number, synced_at_ms: number, source: string | null = 'l') => ({ source, edited_at_ms, synced_at_ms });
  test.each([
    ['neither', null, null, 'none'],
    ['only there', null, draft('r', 5), 'remote'],
    ['only here, never sent', local(5, 0), null, 'local'],
    ['only here, sent before and forgotten there', local(5, 5), null, 'none'],
    ['newer here', local(9, 5), draft('r', 5), 'local'],
    ['newer there', local(5, 5), draft('r', 9), 'remote'],
    ['the same edit', local(5, 5), draft('l', 5), 'local'],
    ['back to the starter here, not yet told', local(9, 5, null), draft('r', 5), 'local'],
  ] as const)('%s', (_name, here, there, winner) => expect(newerDraft(here, there)).toBe(winner));
});

describe('drafts', () => {
  test('many edits are one request, with the last text', async () => {
    const drafts = make();
    drafts.edit('two', 'cpp', 'a');
    drafts.edit('two', 'cpp', 'ab');
    expect(drafts.state('two', 'cpp')).toBe('saving');
    await settle();
    expect(sent).toEqual(['put two/cpp ab']);
    expect(drafts.state('two', 'cpp')).toBe('saved');
  });

  test('a reload finds what was typed, and sends what could not be sent', async () => {
    online = false;
    const before = make();
    before.edit('two', 'cpp', 'typed');
    await settle();
    expect(before.state('two', 'cpp')).toBe('local');
    const after = make();
    expect(after.merge('two', 'cpp', null)).toBe('typed');
    online = true;
    await after.flush();
    expect(sent).toEqual(['put two/cpp typed']);
    expect(after.state('two', 'cpp')).toBe('saved');
  });

  test('the newer of both wins, whichever it is', () => {
    const drafts = make();
    drafts.edit('two', 'cpp', 'here');
    expect(drafts.merge('two', 'cpp', draft('there', 500))).toBe('here');
    expect(drafts.merge('two', 'cpp', draft('there', 5000))).toBe('there');
    expect(drafts.local('two', 'cpp')?.source).toBe('there');
  });

  test('the starter code again is told to the server too', async () => {
    const drafts = make();
    drafts.edit('two', 'cpp', 'a');
    await settle();
    drafts.edit('two', 'cpp', null);
    await settle();
    expect(sent).toEqual(['put two/cpp a', 'remove two/cpp']);
    expect(drafts.state('two', 'cpp')).toBe('clean');
    expect(drafts.merge('two', 'cpp', null)).toBeNull();
  });

  test('an edit made while one is on its way is sent next', async () => {
    const drafts = make();
    drafts.edit('two', 'cpp', 'a');
    const [first] = timers.splice(0);
    first!();
    drafts.edit('two', 'cpp', 'ab');
    await settle();
    await settle();
    expect(sent).toEqual(['put two/cpp a', 'put two/cpp ab']);
    expect(drafts.state('two', 'cpp')).toBe('saved');
  });

  test('a clock set back does not make an edit older', () => {
    const drafts = make();
    drafts.edit('two', 'cpp', 'a');
    now = 10;
    drafts.edit('two', 'cpp', 'b');
    expect(drafts.local('two', 'cpp')!.edited_at_ms).toBeGreaterThan(1000);
  });

  test('full storage and no server is said, and the text stays while the page does', async () => {
    online = false;
    const drafts = make(createStorage(memory(() => true)));
    drafts.edit('two', 'cpp', 'a');
    await settle();
    expect(drafts.state('two', 'cpp')).toBe('unsaved');
    expect(drafts.local('two', 'cpp')?.source).toBe('a');
  });

  test('rubbish in storage counts as nothing', () => {
    backing.setItem('dryrun.draft.two.cpp', '{"source": 5}');
    expect(make().local('two', 'cpp')).toBeNull();
  });
});
