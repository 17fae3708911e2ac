import { describe, expect, it } from 'vitest';
import type { OfferedClaim } from '../../../contract/api.ts';
import { countWords, open, ticked } from './bullets.ts';

const bullet = (key: string, known: number | null = null): OfferedClaim => ({ key, words: `Cut cost ${key}`, employer: 'Acme', number: '12 %', at: {}, known });

describe('bullets to be taken', () => {
  it('are those that are no claims yet', () => {
    expect(open([bullet('a'), bullet('b', 7)]).map(({ key }) => key)).toEqual(['a']);
  });
  it('are not what was taken elsewhere meanwhile, or is gone', () => {
    expect(ticked([bullet('a'), bullet('b', 7), bullet('c')], new Set(['a', 'b', 'gone']))).toEqual(['a']);
  });
  it('are counted', () => {
    expect(countWords([])).toMatch(/^No bullet/);
    expect(countWords([bullet('a')])).toBe('1 bullet says what was achieved.');
    expect(countWords([bullet('a'), bullet('b', 1)])).toBe('2 bullets say what was achieved; 1 of them is a claim already.');
    expect(countWords([bullet('a', 1)])).toBe('1 bullet says what was achieved, and all of that is claimed already.');
  });
});
