import { expect, test } from 'vitest';
import type { FormAnswer } from '../../../contract/api.ts';
import { byTopic, unanswered } from './answers.ts';

const answer = (id: number, topic: FormAnswer['topic'], question: string): FormAnswer => ({ id, version: 1, made_at_ms: 0, changed_at_ms: 0, topic, question, answer: 'x' });

test('what is answered is not asked again', () => {
  const open = unanswered([answer(1, 'name', 'Full legal name'), answer(2, 'contact', 'E-MAIL')]).map(([, question]) => question);
  expect(open).not.toContain('Your name');
  expect(open).not.toContain('E-mail');
  expect(open).toContain('Phone');
});

test('by topic, and by age in each', () => {
  expect(byTopic([answer(3, 'other', 'c'), answer(2, 'link', 'b'), answer(1, 'link', 'a'), answer(4, 'name', 'd')]).map(({ id }) => id)).toEqual([4, 1, 2, 3]);
});
