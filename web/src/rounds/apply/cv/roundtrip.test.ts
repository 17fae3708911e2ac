import { describe, expect, it } from 'vitest';
import type { CvField, CvRoundtrip, CvSummary } from '../../../contract/api.ts';
import { fieldWords, meantChoices, shownFields, sumUp } from './roundtrip.ts';

const field = (change: CvField['change'], path: string = change): CvField => ({ path, change });
const trip = (counts: Partial<CvRoundtrip['counts']>): CvRoundtrip => ({ counts: { same: 0, changed: 0, lost: 0, extra: 0, moved: 0, ...counts }, fields: [], signs: [] });
const cv = (id: number, format: CvSummary['format']): CvSummary => ({ id, version: 1, name: `v${id}`, format, made_at_ms: 0, retired: false, reading: null, found: null, applications: 0 });

describe('a round trip', () => {
  it('offers JSON Resume first, then the newest, and never the version itself', () => {
    expect(meantChoices([cv(9, 'pdf'), cv(8, 'markdown'), cv(3, 'json-resume'), cv(2, 'json-resume')], 9).map(({ id }) => id)).toEqual([3, 2, 8]);
  });
  it('shows the worst first, and what is the same when asked', () => {
    const fields = [field('same'), field('extra'), field('changed'), field('lost', 'b'), field('lost', 'a'), field('moved')];
    expect(shownFields(fields, false).map(({ path }) => path)).toEqual(['b', 'a', 'changed', 'moved', 'extra']);
    expect(shownFields(fields, true)).toHaveLength(6);
  });
  it('names fields as people count', () => {
    expect(fieldWords('work[0].highlights[2]')).toBe('work 1, highlights 3');
    expect(fieldWords('basics.email')).toBe('basics, email');
  });
  it('sums up', () => {
    expect(sumUp(trip({ same: 4, extra: 1 }))).toBe('All 4 fields come back as they were meant; 1 more is read.');
    expect(sumUp(trip({ same: 2, lost: 1, moved: 1 }))).toBe('2 of 4 fields come back as they were meant: 1 lost, 1 moved.');
  });
});
