import { describe, expect, it } from 'vitest';
import { decodeText, secondsOf, tooLong } from './file.ts';

describe('decodeText', () => {
  it.each([
    ['UTF-8', [0x63, 0xc3, 0xa9], 'cé'],
    ['a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16, little', [0xff, 0xfe, 0x61, 0x00], 'a'],
    ['UTF-16, big', [0xfe, 0xff, 0x00, 0x61], 'a'],
    ['Windows-1252', [0x63, 0xe9], 'cé'],
    ['JSON with half a character', [0x7b, 0xc3], '{\ufffd'],
    ['nothing', [], ''],
  ] as const)('%s', (_, bytes, expected) => expect(decodeText(new Uint8Array(bytes))).toBe(expected));
});

describe('secondsOf', () => {
  it.each([['90', 90], ['1:30', 90], [' 01:00:05 ', 3605], ['', null], ['x', null], ['0', null], ['1:2:3:4', null], ['-5', null], ['99999', null], ['1.5', null]] as const)('%s', (text, expected) => expect(secondsOf(text)).toBe(expected));
});

describe('tooLong', () => {
  it('counts bytes', () => {
    expect(tooLong('é'.repeat(262144))).toBe('');
    expect(tooLong('é'.repeat(262145))).toMatch(/^It has 513 KiB/);
  });
});
