import { describe, expect, it } from 'vitest';
import type { CvSuppression } from '../../../contract/api.ts';
import { counted, passedOver, places, shownOf, type Finding, type Severity } from './report.ts';

const finding = (severity: Severity, more: Partial<Finding> = {}): Finding => ({
  rule: 'L06', name: 'months', severity, grade: 'C', message: `a ${severity}`, evidence: '', key: '0123456789abcdef', suppressed: false, at: {}, there: {}, why: '', mend: '', doubt: '', sources: [], ...more,
});

describe('a comparison', () => {
  it('puts the gravest first and leaves the order of equals', () => {
    const found = [finding('note', { message: 'one' }), finding('warning', { message: 'two' }), finding('note', { message: 'three' }), finding('error', { message: 'four' }), finding('error', { suppressed: true })];
    expect(shownOf(found, []).map(({ finding: { message } }) => message)).toEqual(['four', 'two', 'one', 'three']);
    expect(counted(shownOf(found, []))).toBe('1 error, 1 warning, 2 notes');
  });
  it('counts nothing that is kept, alone or with all of its rule', () => {
    const kept = (rule: string, of: string | null): CvSuppression => ({ id: 1, version: 1, made_at_ms: 0, changed_at_ms: 0, rule, finding: of, reason: 'So it was' });
    const found = [finding('error', { rule: 'L01', key: 'a' }), finding('error', { rule: 'L01', key: 'b' }), finding('note', { rule: 'L02', key: 'a' })];
    expect(counted(shownOf(found, [kept('L01', 'a')]))).toBe('1 error, 1 note');
    expect(counted(shownOf(found, [kept('L01', null), kept('R02', 'a')]))).toBe('1 note');
    expect(shownOf(found, [kept('L02', 'a')])[2]!.kept?.reason).toBe('So it was');
  });
  it('names the places on both sides', () => {
    expect(places(finding('note', { at: { line: 12 }, there: { file: 'Positions.csv', line: 3 } }))).toBe('line 12 of the CV, Positions.csv line 3');
    expect(places(finding('note', { at: { page: 2 }, there: { file: 'Skills.csv' } }))).toBe('page 2 of the CV, Skills.csv');
    expect(places(finding('note', { at: { path: 'work[0].position' } }))).toBe('work[0].position');
    expect(places(finding('note'))).toBe('');
  });
  it('parts what is about other people from what is of no use', () => {
    const files = [
      { name: 'Basic/Positions.csv', read: true, about_others: false, why: null },
      { name: 'Basic/Connections.csv', read: false, about_others: true, why: 'x' },
      { name: 'PhoneNumbers.csv', read: false, about_others: false, why: 'x' },
    ];
    expect(passedOver(files)).toEqual({ others: ['Connections.csv'], rest: ['PhoneNumbers.csv'] });
  });
});
