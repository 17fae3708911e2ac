import { describe, expect, it } from 'vitest';
import { acquaintances } from './words.ts';

describe('whom one knows', () => {
  it.each([
    [1, 'You know one person here'],
    [2, 'You know two people here'],
    [10, 'You know ten people here'],
    [11, 'You know 11 people here'],
  ])('%i', (count, words) => expect(acquaintances(count)).toBe(words));
});
