import { describe, expect, test } from 'vitest';
import { byLabel, formResult, formValues, missingField, type FormField } from './form.ts';

const fields: readonly FormField[] = [
  { name: 'what', label: 'What', type: 'line', required: true },
  { name: 'due_on', label: 'Due', type: 'date' },
  { name: 'at_ms', label: 'At', type: 'instant' },
  { name: 'days', label: 'Days', type: 'number' },
  { name: 'mine', label: 'Mine', type: 'flag' },
];

describe('forms', () => {
  test('a sentence about a member is told by its label', () => {
    expect(byLabel(fields, '"days" must lie between 1 and 9, not as "due_on".')).toBe('Days must lie between 1 and 9, not as Due.');
    expect(byLabel(fields, 'The server is gone.')).toBe('The server is gone.');
  });
  test('what is kept is shown, and what is shown is kept', () => {
    const thing = { what: 'an answer', due_on: '2026-11-30', at_ms: 1_800_000_060_000, days: 30, mine: true };
    expect(formResult(fields, formValues(fields, thing))).toEqual(thing);
  });

  test('nothing is null, and a flag that is not set is false', () => {
    expect(formResult(fields, formValues(fields, {}))).toEqual({ what: null, due_on: null, at_ms: null, days: null, mine: false });
    expect(formResult(fields, { what: '  ' })).toMatchObject({ what: null });
  });

  test('what is no number is left for the server to refuse', () => {
    expect(formResult(fields, { days: 'soon' })).toMatchObject({ days: 'soon' });
  });

  test('the first field that must be filled in', () => {
    expect(missingField(fields, { what: ' ' })?.name).toBe('what');
    expect(missingField(fields, { what: 'x' })).toBeUndefined();
  });
});
