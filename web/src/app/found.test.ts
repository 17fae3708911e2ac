import { describe, expect, it } from 'vitest';
import type { SearchResult } from '../contract/api.ts';
import type { Action } from '../lib/actions.ts';
import { addressOfResult, groups, isQuestion, notAmong, titleOf } from './found.ts';

const result = (kind: string, id: number, title = ''): SearchResult => ({
  kind, id, application: null, context: null, title: title ? [{ text: title, hit: false }] : [], excerpt: [],
});

describe('what was found', () => {
  it('is grouped in the order of the pipeline, unknown kinds last', () => {
    const all = [result('story', 1), result('note', 4), result('application', 2), result('note', 3)];
    expect(groups(all).map((group) => [group.kind, group.results.map((one) => one.id)])).toEqual([['application', [2]], ['note', [4, 3]], ['story', [1]]]);
  });
  it('has a title, also where nothing was written', () => {
    expect(titleOf(result('event', 1, 'heard'))).toBe('They wrote or called');
    expect(titleOf(result('debrief', 1))).toBe('Debrief');
    expect(titleOf(result('cv_version', 1, 'short'))).toBe('short');
    expect(titleOf({ ...result('note', 1), title: [{ text: 'a ', hit: false }, { text: 'b', hit: true }] })).toBe('a b');
  });
  it('is shown where its application is, or on a page of its own', () => {
    expect(addressOfResult(result('contact', 1))).toBeNull();
    expect(addressOfResult(result('claim', 1))).toBe('/apply/claims');
    expect(addressOfResult({ ...result('cv_version', 3), application: 7 })).toBe('/apply/cv/3');
    expect(addressOfResult({ ...result('note', 1), application: 7 })).toBe('/apply/7');
  });
  it('is not offered once more below the command that opens it', () => {
    const row = (id: string, thing?: Action['thing']): Action => ({ id, title: id, section: '', run: () => undefined, ...(thing ? { thing } : {}) });
    const commands = [row('go'), row('kept', 'saved_filter/1'), row('told', 'story/2')];
    const found = [row('1', 'saved_filter/1'), row('2', 'saved_filter/2'), row('3', 'story/2'), row('4', 'story/1'), row('all')];
    expect(notAmong(commands, found).map(({ id }) => id)).toEqual(['2', '4', 'all']);
  });
  it('is asked for by words', () => {
    expect(['', ' ', '"', '-'].map(isQuestion)).toEqual([false, false, false, false]);
    expect(['c', '7', 'ü', '试'].map(isQuestion)).toEqual([true, true, true, true]);
  });
});
