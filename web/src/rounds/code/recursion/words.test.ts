import { describe, expect, it } from 'vitest';
import type { RecursionOutcome, RecursionReport } from '../../../contract/api.ts';
import { barsOf, callText, countsOf, marksOf, outcomeText, verdictText } from './words.ts';

const outcome: RecursionOutcome = { value: null, length: null, error: null, line: null, slow: false, ended: null, frames: null, same: null, which: null };
const report: RecursionReport = {
  language: 'python3', right: false, share_n: 0, findings: [], ran: true, load: null, inputs: 124, agreed: 124, differs: null, deep: [], depth: [], printed: '', flow: [], our_flow: [],
};
const differs = { args: '[0]', first_args: '[5]', steps: 3, smallest: true, yours: { ...outcome, error: 'IndexError: x', line: 4 }, ours: { ...outcome, value: '1' } };
const finding = { rule: 'calls-itself' as const, line: 3, column: 5, says: 'f() calls itself here.' };

describe('what came of an answer', () => {
  it('writes a call as it is made', () => {
    expect(callText('merge', '[[1, 2], 3]')).toBe('merge([1, 2], 3)');
    expect(callText('f', '[]')).toBe('f()');
    expect(callText('f', '[{"$text": 10}, 3]')).toBe('f(a text of 10 letters, 3)');
    expect(callText('f', '[{"$repeat": ["ab", 500]}]')).toBe('f("ab" 500 times)');
    expect(callText('f', '["{\\"$text\\": 1}"]')).toBe('f("{\\"$text\\": 1}")');
  });
  it('says what a call came to', () => {
    expect(outcomeText({ ...outcome, value: '[1]' })).toBe('[1]');
    expect(outcomeText({ ...outcome, value: '[1', length: 5000 })).toBe('[1… (5000 characters)');
    expect(outcomeText(differs.yours)).toBe('IndexError: x (line 4)');
    expect(outcomeText({ ...outcome, slow: true })).toBe('no answer in time');
    expect(outcomeText({ ...outcome, ended: 'it used too much memory' })).toBe('it used too much memory');
    expect(outcomeText(outcome)).toBe('nothing');
  });
  it('has one sentence for each end', () => {
    expect(verdictText({ ...report, right: true })).toBe('Right');
    expect(verdictText({ ...report, ran: false, findings: [{ ...finding, rule: 'syntax' }] })).toBe('It cannot be read');
    expect(verdictText({ ...report, ran: false, findings: [{ ...finding, rule: 'refused' }] })).toBe('Not run');
    expect(verdictText({ ...report, load: { ...outcome, error: 'NameError' } })).toBe('It could not be loaded');
    expect(verdictText({ ...report, findings: [finding] })).toBe('The answers are right, the form is not');
    expect(verdictText({ ...report, findings: [finding], differs })).toBe('Another form, and other answers');
    expect(verdictText({ ...report, differs })).toBe('It differs from ours');
    expect(verdictText(report)).toBe('A large input is not survived');
  });
  it('marks findings and the line of an error', () => {
    expect(marksOf({ ...report, findings: [finding], differs })).toEqual([
      { line: 3, column: 5, severity: 'error', message: 'f() calls itself here.' },
      { line: 4, column: null, severity: 'warning', message: 'IndexError: x' },
    ]);
  });
  it('draws depths by their logarithm, and what broke as broken', () => {
    const at = (frames: number, value: string | null): RecursionOutcome => ({ ...outcome, frames, value });
    const rows = barsOf([{ args: '[1]', given: at(1023, null), yours: at(31, '1'), ours: at(0, '1') }], false);
    expect(rows[0]?.bars.map((bar) => [bar.who, bar.part, bar.broken])).toEqual([['given', 1, true], ['yours', 0.5, false], ['ours', 0, false]]);
    expect(barsOf([{ args: '[1]', given: outcome, yours: at(1, '1'), ours: at(1, '1') }], true)[0]?.bars.length).toBe(2);
  });
  it('counts loops and branches at every depth', () => {
    const step = { text: '', line: 1, body: [], otherwise: [] };
    const flow = [{ name: 'f', line: 1, body: [{ ...step, kind: 'loop' as const, body: [{ ...step, kind: 'if' as const, otherwise: [{ ...step, kind: 'loop' as const }] }] }] }];
    expect(countsOf(flow)).toEqual({ loops: 2, branches: 1 });
  });
});
