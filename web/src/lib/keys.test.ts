import { describe, expect, test } from 'vitest';
import { createSequencer, keyText, pressText } from './keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('pressText', () => {
  test.each([
    ['a letter', press('j'), false, 'j'],
    ['Control elsewhere', press('k', { ctrlKey: true }), false, 'mod+k'],
    ['Command on a Mac', press('k', { metaKey: true }), true, 'mod+k'],
    ['Control on a Mac is something else', press('k', { ctrlKey: true }), true, null],
    ['? is made with Shift', press('?', { shiftKey: true }), false, '?'],
    ["' is made with Shift on a German keyboard", press("'", { ctrlKey: true, shiftKey: true }), false, "mod+'"],
    ['Shift with a letter counts', press('J', { shiftKey: true }), false, 'shift+j'],
    ['Shift with Enter counts', press('Enter', { ctrlKey: true, shiftKey: true }), false, 'mod+shift+enter'],
    ['a modifier alone', press('Shift', { shiftKey: true }), false, null],
    ['Alt', press('1', { altKey: true }), false, 'alt+1'],
  ] as const)('%s', (_name, event, mac, text) => expect(pressText(event, mac)).toBe(text));
});

test('labels', () => {
  expect(keyText('mod+enter', false)).toBe('Ctrl+Enter');
  expect(keyText('mod+enter', true)).toBe('⌘↩');
  expect(keyText('g p', false)).toBe('G P');
});

describe('createSequencer', () => {
  const table = ['j', 'g c', 'g s'];
  const make = () => createSequencer((keys) => (table.includes(keys) ? keys : null), (keys) => table.some((row) => row.startsWith(`${keys} `)));

  test.each([
    ['one key', [['j', 0]], ['j']],
    ['two keys', [['g', 0], ['s', 100]], ['wait', 'g s']],
    ['too slow', [['g', 0], ['s', 5000]], ['wait', null]],
    ['a wrong second key still stands for itself', [['g', 0], ['j', 100]], ['wait', 'j']],
    ['begun again', [['g', 0], ['g', 100], ['c', 200]], ['wait', 'wait', 'g c']],
  ] as [string, [string, number][], (string | null)[]][])('%s', (_name, presses, results) => {
    const sequencer = make();
    expect(presses.map(([text, at]) => sequencer.press(text, at))).toEqual(results);
  });
});
