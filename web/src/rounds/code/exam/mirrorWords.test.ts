import { describe, expect, it } from 'vitest';
import type { MirrorReport } from '../../../contract/api.ts';
import { curveOf, laneText, marksOf, problemsOf, sourceOf, when } from './mirrorWords.ts';

const finding = (rule: string, spans: MirrorReport['findings'][number]['spans']): MirrorReport['findings'][number] => ({
  rule, name: '', grade: 'low', basis: 'ours', title: '', message: '', looks: '', innocent: '', avoid: '', doubt: '', sources: [], count: spans.length, spans,
});
const size = (at_ms: number, problem: number, chars: number): MirrorReport['sizes'][number] => ({ at_ms, problem, size: chars });
const report = (more: Partial<MirrorReport>): MirrorReport => ({
  exam: 1, turned_off: false, signals: 1, grade: 'note', review: false, length_ms: 100_000, keys: 0, typed: 0, removed: 0, pasted: 0, left: 0, away_ms: 0, late: 0, back: 0,
  findings: [], line: [], sizes: [], likeness: { state: 'done', failure: null, rows: [] }, ...more,
});

describe('a source', () => {
  it.each([
    ['HackerRank, Guide: counts pastes, https://support.hackerrank.com/a-b?c=d, 2026-11', { says: 'HackerRank, Guide: counts pastes', where: 'https://support.hackerrank.com/a-b?c=d', seen: '2026-11' }],
    ['Somebody, https://a.example/x', { says: 'Somebody', where: 'https://a.example/x', seen: '' }],
    ['Schleimer, Wilkerson and Aiken, 2003', { says: 'Schleimer, Wilkerson and Aiken, 2003', where: '', seen: '' }],
    ['javascript:alert(1), http://a.example', { says: 'javascript:alert(1), http://a.example', where: '', seen: '' }],
  ])('%s', (text, expected) => expect(sourceOf(text)).toEqual(expected));
});

it('tells when', () => {
  expect(when({ from_ms: 184_000, to_ms: 184_000 })).toBe('3:04');
  expect(when({ from_ms: 184_000, to_ms: 250_000 })).toBe('3:04 to 4:10');
});

describe('the growth of an answer', () => {
  it('has steps, is as high as its share of the largest, and goes on to the end', () => {
    const sizes = [size(10_000, 1, 50), size(20_000, 2, 200), size(50_000, 1, 100)];
    expect(curveOf(sizes, 1, 100_000)).toEqual([[10, 0], [10, 0.25], [50, 0.25], [50, 0.5], [100, 0.5]]);
    expect(curveOf(sizes, 3, 100_000)).toEqual([]);
  });
  it('stays in the picture when its times do not', () => {
    expect(curveOf([size(900, 1, 0)], 1, 0)).toEqual([[0, 0], [0, 0], [100, 0]]);
    for (const [x, y] of curveOf([size(9e9, 1, 3)], 1, 1000)) expect(x <= 100 && y <= 1).toBe(true);
  });
});

it('marks what belongs to a problem, and nothing else', () => {
  const findings = [
    finding('M01', [{ from_ms: 5, to_ms: 5, problem: 1 }, { from_ms: 6, to_ms: 6, problem: 2 }]),
    finding('M06', [{ from_ms: 7, to_ms: 9, problem: 1 }]),
    finding('M03', [{ from_ms: 1, to_ms: 4, problem: 1 }]),
  ];
  expect(marksOf(findings, 1)).toEqual([{ from_ms: 5, to_ms: 5, what: 'pasted' }, { from_ms: 7, to_ms: 9, what: 'burst' }]);
  expect(problemsOf(report({ findings, sizes: [size(1, 3, 1)] }))).toEqual([1, 2, 3]);
});

it('says a lane in words', () => {
  const sizes = [size(10_000, 1, 900), size(70_000, 1, 400)];
  const findings = [finding('M01', [{ from_ms: 10_000, to_ms: 10_000, problem: 1 }])];
  expect(laneText(report({ sizes, findings }), 1)).toBe('Problem 1: first changed at 0:10, last at 1:10, 400 characters at the end, 900 at most; pasted at 0:10');
  expect(laneText(report({}), 2)).toBe('Problem 2: nothing was typed');
});
