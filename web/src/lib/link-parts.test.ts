import { expect, test } from 'vitest';
import { linkParts } from './link-parts.ts';

const shown = (text: string): string => linkParts(text).map((part) => (part.href === null ? part.text : `[${part.href}]`)).join('');

test.each([
  ['', ''],
  ['no address, http only', 'no address, http only'],
  ['Two Sum\n\n<https://leetcode.com/problems/two-sum>', 'Two Sum\n\n[https://leetcode.com/problems/two-sum]'],
  ['see https://a.example/x?y=1#z.', 'see [https://a.example/x?y=1#z].'],
  ['(https://a.example/x) and http://b.example', '([https://a.example/x]) and [http://b.example]'],
  ['javascript:alert(1) ftp://a.example', 'javascript:alert(1) ftp://a.example'],
  ['https://', 'https://'],
  ['https://[', 'https://['],
])('addresses are links, what ends a sentence is not theirs, and nothing is lost: %s', (text, want) => {
  expect(shown(text)).toBe(want);
});
