import { describe, expect, test } from 'vitest';
import type { TableRow } from '../../../contract/api.ts';
import { csvCell, csvOf } from './csv.ts';
import { filterRows, noFilter, PAGE, pageOf, parseFilter, shownOf, sortRows, valuesOf, writeFilter, type TableFilter } from './rows.ts';

const day = '2026-11-27';
const at = (text: string): number => new Date(`${text}T12:00:00`).getTime();
const row = (rest: Partial<TableRow>): TableRow => ({
  id: 1, version: 1, company: 1, company_name: 'Acme', role: 'Engineer', stage: 'applied', outcome: 'open', cause: null, source: null, channel: null, applied_on: null, cv: null, place: null,
  remote: null, follow_up_on: null, last_event_at_ms: at('2026-11-01'), next_round_at_ms: null, their_promise_due_on: null, my_promise_due_on: null, made_at_ms: at('2026-11-01'), heard_at_ms: null, ...rest,
});
const cvName = (id: number): string => ['', 'long', 'short'][id] ?? '';
const all = [
  row({ id: 1, company_name: 'Acme', applied_on: '2026-11-20', source: 'LinkedIn', cv: 2, last_event_at_ms: 3 }),
  row({ id: 2, company_name: 'acme', role: 'Lead', stage: 'screen', heard_at_ms: at('2026-11-10'), channel: 'form', last_event_at_ms: 2 }),
  row({ id: 3, company_name: 'Zeta 10', outcome: 'rejected', cause: 'speed', source: 'LinkedIn', last_event_at_ms: 1 }),
  row({ id: 4, company_name: 'Zeta 9', stage: 'saved', source: 'A friend', cv: 1, place: 'Straße', last_event_at_ms: 4 }),
].map((one) => shownOf(one, day));
const ids = (f: Partial<TableFilter>): number[] => sortRows(filterRows(all, { ...noFilter, ...f }), { ...noFilter, ...f }, cvName).map((one) => one.row.id);

describe('filters', () => {
  test('what is in the address comes back out of it', () => {
    const f: TableFilter = { words: 'a & b=c', stage: 'screen', outcome: 'ended', source: 'R&D?', channel: '-', cv: '12', company: 'Ümlaut', silent: 14, sort: 'company', reverse: true };
    expect(parseFilter(writeFilter(f))).toEqual(f);
    expect(writeFilter(noFilter)).toBe('');
    expect(parseFilter('')).toEqual(noFilter);
  });

  test('nonsense in the address is left out', () => {
    expect(parseFilter('stage=moon&outcome=x&channel=pigeon&cv=1e9&silent=-3&sort=--company')).toEqual({ ...noFilter, reverse: true });
    expect(parseFilter('silent=9999').silent).toBe(3650);
  });

  test('silence is counted of those that wait', () => {
    expect(all.map(({ silent }) => silent)).toEqual([7, 17, null, null]);
    expect(shownOf(row({ applied_on: '2026-12-24' }), day).silent).toBe(0);
  });

  test('each of them', () => {
    expect(ids({})).toEqual([4, 1, 2]);
    expect(ids({ outcome: 'all' })).toEqual([4, 1, 2, 3]);
    expect(ids({ outcome: 'ended' })).toEqual([3]);
    expect(ids({ stage: 'screen' })).toEqual([2]);
    expect(ids({ source: 'LinkedIn' })).toEqual([1]);
    expect(ids({ source: '-' })).toEqual([2]);
    expect(ids({ channel: '-' })).toEqual([4, 1]);
    expect(ids({ cv: '1' })).toEqual([4]);
    expect(ids({ company: 'ACME' })).toEqual([1, 2]);
    expect(ids({ silent: 10 })).toEqual([2]);
    expect(ids({ words: 'STRASSE' })).toEqual([]);
    expect(ids({ words: ' ac  eng ' })).toEqual([1]);
    expect(ids({ words: 'speed', outcome: 'all' })).toEqual([3]);
  });

  test('the order, with what is not known last in both directions', () => {
    expect(ids({ outcome: 'all', sort: 'company' })).toEqual([1, 2, 4, 3]);
    expect(ids({ outcome: 'all', sort: 'company', reverse: true })).toEqual([3, 4, 1, 2]);
    expect(ids({ outcome: 'all', sort: 'source' })).toEqual([4, 1, 3, 2]);
    expect(ids({ outcome: 'all', sort: 'cv', reverse: true })).toEqual([1, 4, 2, 3]);
    expect(ids({ sort: 'silent', reverse: true })).toEqual([2, 1, 4]);
    expect(ids({ sort: 'stage' })).toEqual([4, 1, 2]);
    expect(ids({ sort: 'changed', reverse: true })).toEqual([2, 1, 4]);
  });

  test('values, the most frequent first', () => {
    expect(valuesOf(all, ({ source }) => source)).toEqual(['LinkedIn', 'A friend']);
  });
});

test('pages', () => {
  const many = Array.from({ length: 2 * PAGE + 1 }, (_, i) => i);
  expect(pageOf(many, 3)).toEqual({ rows: [2 * PAGE], page: 3, pages: 3 });
  expect(pageOf(many, 99).page).toBe(3);
  expect(pageOf(many, -1).page).toBe(1);
  expect(pageOf([], 1)).toEqual({ rows: [], page: 1, pages: 1 });
});

describe('as a file', () => {
  test('cells are quoted, and none of them is a formula', () => {
    const cases: readonly (readonly [string | number | null, string])[] = [
      [null, ''], [-5, '-5'], ['plain', 'plain'], ['a,b', '"a,b"'], ['say "hi"', '"say ""hi"""'], ['two\nlines', '"two\nlines"'],
      ['=1+1', "'=1+1"], ['+49', "'+49"], ['-x', "'-x"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['  =1', "'  =1"], ['\r=1', '"\'\r=1"'], ['＝1', "'＝1"],
      ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'], ['a=1', 'a=1'],
    ];
    for (const [value, cell] of cases) expect(csvCell(value)).toBe(cell);
  });

  test('a head, a line for each, CR LF behind every one', () => {
    const lines = csvOf(all, cvName).split('\r\n');
    expect(lines.length).toBe(all.length + 2);
    expect(lines[1]).toBe('Acme,Engineer,Applied,Open,,2026-11-20,LinkedIn,,short,,,,7,,,');
    expect(lines.at(-1)).toBe('');
    expect(csvOf([], cvName).split('\r\n').length).toBe(2);
  });
});

test('ten thousand rows are filtered and sorted while one types', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => shownOf(row({ id: i, company_name: `Company ${(i * 7919) % 10_000}`, role: i % 3 ? 'Engineer' : 'Lead' }), day));
  const found = sortRows(filterRows(many, { ...noFilter, words: 'lead' }), { ...noFilter, sort: 'company' }, cvName);
  expect(found.length).toBe(3334);
  expect(found[0]!.row.company_name).toBe('Company 0');
});
