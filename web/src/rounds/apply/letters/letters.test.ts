import { expect, test } from 'vitest';
import type { Letters } from '../../../contract/api.ts';
import { letterIn, mailAddress } from './letters.ts';

const letter = (kind: 'thanks' | 'withdraw', title: string) => ({ kind, title, subject: '', body: '' });
const all: Letters = {
  suggested: null, language: 'de', email: null,
  languages: [
    { language: 'en', name: 'English', letters: [letter('thanks', 'Thanks'), letter('withdraw', 'To withdraw')] },
    { language: 'de', name: 'Deutsch', letters: [letter('thanks', 'Dank'), letter('withdraw', 'Rückzug')] },
  ],
};

test('the message that is asked for, or the first one', () => {
  expect(letterIn(all, 'de', 'withdraw')?.title).toBe('Rückzug');
  expect(letterIn(all, null, null)?.title).toBe('Thanks');
  expect(letterIn(all, 'fr', 'after-sent')?.title).toBe('Thanks');
  expect(letterIn({ ...all, languages: [] }, 'de', 'thanks')).toBeNull();
});

test('nothing of a message gets out of its place in the address', () => {
  expect(mailAddress('a&b@example.com', 'R&D?', 'Hello\nbcc=x&y')).toBe('mailto:a%26b@example.com?subject=R%26D%3F&body=Hello%0D%0Abcc%3Dx%26y');
});
