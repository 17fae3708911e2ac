import { describe, expect, test } from 'vitest';
import type { FrontEndTask } from '../../../contract/api.ts';
import { hear } from '../../../lib/frames/words.ts';
import { createStorage, type KeyValue } from '../../../lib/storage.ts';
import { grammarOf, isStarter, keepFiles, readFiles, startersOf } from './work.ts';

function memory(limit = Infinity): KeyValue {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > limit) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const task: FrontEndTask = {
  id: 'tabs', title: 'Tabs', summary: '', minutes: 30, points: 10, asks: 0, tests: [], statement_html: '', server: '', tests_source: '',
  starters: { vanilla: [{ name: 'index.html', text: '<p>' }, { name: 'style.css', text: '' }, { name: 'main.js', text: 'go()' }], react: [{ name: 'App.jsx', text: 'x' }, { name: 'style.css', text: '' }] },
};

describe('what was written', () => {
  test('is kept for each form by itself, and forgotten when it is the starter again', () => {
    const backing = memory();
    const storage = createStorage(backing);
    expect(readFiles(storage, task, 'vanilla')).toEqual({ 'index.html': '<p>', 'style.css': '', 'main.js': 'go()' });
    const mine = { ...startersOf(task, 'vanilla'), 'main.js': 'mine()' };
    expect(keepFiles(storage, task, 'vanilla', mine)).toBe(true);
    expect(readFiles(storage, task, 'vanilla')).toEqual(mine);
    expect(readFiles(storage, task, 'react')['App.jsx']).toBe('x');
    expect(isStarter(task, 'vanilla', mine)).toBe(false);
    keepFiles(storage, task, 'vanilla', startersOf(task, 'vanilla'));
    expect(backing.length).toBe(0);
  });

  test('that is damaged gives the starter, and a full storage is told', () => {
    const storage = createStorage(memory());
    storage.write('front-end.tabs.vanilla', { 'main.js': 3 });
    expect(readFiles(storage, task, 'vanilla')['main.js']).toBe('go()');
    storage.write('front-end.tabs.vanilla', { 'other.js': 'x' });
    expect(Object.keys(readFiles(storage, task, 'vanilla'))).toEqual(['index.html', 'style.css', 'main.js']);
    expect(keepFiles(createStorage(memory(10)), task, 'react', { 'App.jsx': 'y'.repeat(50), 'style.css': '' })).toBe(false);
  });

  test('is coloured by its name', () => {
    expect(['index.html', 'style.css', 'main.js', 'App.jsx'].map(grammarOf)).toEqual(['html', 'css', 'javascript', 'jsx']);
  });
});

describe('what a frame says', () => {
  test('counts only with the nonce, and in its own words', () => {
    expect(hear({ kind: 'beat', nonce: 'n' }, 'n')).toEqual({ kind: 'beat' });
    for (const data of [null, 'ready', [], { kind: 'beat' }, { kind: 'beat', nonce: 'm' }, { kind: 'result', state: 'timeout', message: '', nonce: 'n' }, { kind: 'viewport', width: 1e9, height: 600, nonce: 'n' },
      { kind: 'line', level: 'shout', text: '', nonce: 'n' }, { kind: 'line', level: 'log', text: {}, nonce: 'n' }, { kind: 'navigate', nonce: 'n' }])
      expect(hear(data, 'n')).toBeNull();
  });

  test('is cut', () => {
    expect(hear({ kind: 'line', level: 'log', text: 'x'.repeat(1e5), file: 'y'.repeat(1e5), line: -3, nonce: 'n' }, 'n')).toEqual({ kind: 'line', level: 'log', text: 'x'.repeat(2000), file: 'y'.repeat(100), line: null });
    expect(hear({ kind: 'result', state: 'passed', message: 'x'.repeat(1e5), nonce: 'n' }, 'n')).toEqual({ kind: 'result', state: 'passed', message: 'x'.repeat(2000) });
  });
});
