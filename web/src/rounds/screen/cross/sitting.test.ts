import { expect, test } from 'vitest';
import type { LadderQuestion } from '../../../contract/api.ts';
import { beginSitting, gradeLevel, lastOfLevel, nextQuestion, questionNow, stopSitting } from './sitting.ts';

const question = (level: number, id: string): LadderQuestion => ({ id, level, about: 'general', text: `${id}?`, quotes: null, own: false, seconds: 60 });
const questions = [question(1, 'a'), question(1, 'b'), question(2, 'c'), question(3, 'd')];

test('from question to question, and up when a level is graded', () => {
  let s = beginSitting(questions, 1000);
  expect(questionNow(s)?.id).toBe('a');
  s = nextQuestion(s, 5000);
  expect([questionNow(s)?.id, s.asked_ms, s.level_ms, lastOfLevel(s)]).toEqual(['b', 5000, 1000, true]);
  expect(nextQuestion(s, 6000)).toBe(s);
  s = gradeLevel(s, 3, 61_400);
  expect(s.answers).toEqual([{ level: 1, grade: 3, seconds: 60, asked: questions.slice(0, 2) }]);
  expect([questionNow(s)?.id, s.level_ms]).toEqual(['c', 61_400]);
  s = gradeLevel(gradeLevel(s, 2, 70_000), 4, 80_000);
  expect([s.end, s.answers.length, questionNow(s)]).toEqual(['defended', 3, null]);
  expect(gradeLevel(s, 4, 90_000)).toBe(s);
});

test('a grade may come before all questions of a level were asked', () => {
  const s = gradeLevel(beginSitting(questions, 0), 4, 1000);
  expect(s.answers[0]?.asked.map(({ id }) => id)).toEqual(['a']);
  expect(questionNow(s)?.id).toBe('c');
});

test('could not answer ends it, and so does going away', () => {
  expect(gradeLevel(beginSitting(questions, 0), 1, 1000).end).toBe('broken');
  const stopped = stopSitting(gradeLevel(beginSitting(questions, 0), 3, 1000));
  expect([stopped.end, stopped.answers.length]).toEqual(['stopped', 1]);
  expect(stopSitting(gradeLevel(beginSitting(questions, 0), 1, 0)).end).toBe('broken');
  expect(beginSitting([], 0).end).toBe('stopped');
});
