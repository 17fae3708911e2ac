import { describe, expect, test } from 'vitest';
import type { ApplicationSummary, Board } from '../../../contract/api.ts';
import { stages, type Stage } from '../words.ts';
import { cardBeside, moved, stageBeside } from './moves.ts';

const card = (id: number, stage: Stage): ApplicationSummary => ({
  id, version: 1, company: 1, company_name: 'Acme', role: 'Engineer', stage, outcome: 'open', cause: null, source: null, channel: null, applied_on: null, cv: null, place: null,
  remote: null, follow_up_on: null, last_event_at_ms: 0, next_round_at_ms: null, their_promise_due_on: null, my_promise_due_on: null,
});
const board: Board = {
  columns: stages.map((stage) => ({ stage, count: stage === 'applied' ? 60 : stage === 'code' ? 1 : 0, applications: stage === 'applied' ? [card(1, stage), card(2, stage), card(3, stage)] : stage === 'code' ? [card(9, stage)] : [] })),
  ended: [],
};
const shape = (of: Board): string => of.columns.filter(({ count }) => count > 0).map(({ stage, count, applications }) => `${stage} ${count}: ${applications.map(({ id }) => id).join()}`).join(' | ');

describe('the board', () => {
  test('a card goes to the top of its new column, and the counts follow', () => {
    expect(shape(moved(board, 2, 'code'))).toBe('applied 59: 1,3 | code 2: 2,9');
    expect(moved(board, 2, 'applied')).toBe(board);
    expect(moved(board, 77, 'code')).toBe(board);
  });

  test('stages end at both ends', () => {
    expect([stageBeside('saved', -1), stageBeside('saved', 1), stageBeside('offer', 1)]).toEqual(['saved', 'applied', 'offer']);
  });

  test('the keyboard walks over the cards and skips empty columns', () => {
    expect(cardBeside(board, null, 'ArrowDown')).toBe(1);
    expect(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'].map((key) => cardBeside(board, 2, key))).toEqual([3, 1, 2, 9]);
    expect(cardBeside(board, 9, 'ArrowLeft')).toBe(1);
    expect(cardBeside({ ...board, columns: [] }, null, 'ArrowDown')).toBe(null);
  });
});
