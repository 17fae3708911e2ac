import { describe, expect, it } from 'vitest';
import { amountsOf, emptyAfter, figureOf, lineFor, outcomeOf } from './outcome.ts';

describe('amounts', () => {
  it.each([
    ['75000', [75000, 75000]], ['75k', [75000, 75000]], ['75,000', [75000, 75000]], ['75.000', [75000, 75000]], ["75'000", [75000, 75000]], ['45.50', [45.5, 45.5]], ['45,50', [45.5, 45.5]],
    ['75000 to 82000', [75000, 82000]], ['75-82k', [75000, 82000]], ['75k – 82k', [75000, 82000]], ['1,200,000', [1200000, 1200000]],
    ['', null], ['a lot', null], ['0', null], ['75 to', null], ['k', null],
  ] as const)('%s', (text, amounts) => expect(amountsOf(text)).toEqual(amounts));
});

describe('a figure', () => {
  const said = { mine: true, currency: 'eur', period: 'year', value: '' } as const;
  it.each([
    [{ ...said, about: 'expected-pay', value: '75-82k' }, { about: 'expected-pay', mine: true, min_minor: 7500000, max_minor: 8200000, currency: 'EUR', period: 'year' }],
    [{ ...said, about: 'budget', mine: false, currency: 'JPY', value: '8,000,000' }, { about: 'budget', mine: false, min_minor: 8000000, max_minor: 8000000, currency: 'JPY', period: 'year' }],
    [{ ...said, about: 'notice', value: '30' }, { about: 'notice', mine: true, days: 30 }],
    [{ ...said, about: 'start', value: '2027-01-04' }, { about: 'start', mine: true, day: '2027-01-04' }],
    [{ ...said, about: 'other-processes', value: '2' }, { about: 'other-processes', mine: true, count: 2 }],
    [{ ...said, about: 'other', value: ' four days ' }, { about: 'other', mine: true, words: 'four days' }],
    [{ ...said, about: 'notice', value: 'a month' }, null],
    [{ ...said, about: 'expected-pay', currency: 'euro', value: '75k' }, null],
  ] as const)('%o', (figure, expected) => expect(figureOf(figure)).toEqual(expected));
});

describe('what to say', () => {
  it.each([['', null], ['3', null], ['4', null], ['5', 'Is there any chance before that?'], ['none', 'When will I hear from you?']] as const)('%s', (hear, line) => expect(lineFor(hear)).toBe(line));
});

describe('the outcome', () => {
  it('is nothing but that it was held', () => {
    expect(outcomeOf(emptyAfter, 3)).toEqual({
      ok: true, outcome: { version: 3, outcome: 'waiting', promises: [], figures: [], questions: [], said: null, cause: null, next: null, follow_up: null },
    });
  });
  it('has the answer as a promise first, and hard questions as cards', () => {
    const read = outcomeOf({ ...emptyAfter, hear: '3', promises: [{ mine: true, what: 'References', due_on: '' }], hard: 'Why us?\n\n Why now? ', cause: 'Pay', next: 'manager', follow_up: '4' }, 1);
    expect(read.ok && read.outcome).toMatchObject({
      promises: [{ what: 'An answer', mine: false, business_days: 3 }, { what: 'References', mine: true, due_on: null }],
      questions: [{ words: 'Why us?', answered: 'shakily', card: true }, { words: 'Why now?', answered: 'shakily', card: true }],
      cause: null, next: { kind: 'manager', at_ms: null }, follow_up: { business_days: 4 },
    });
  });
  it('says that no day was named', () => {
    const read = outcomeOf({ ...emptyAfter, hear: 'none', outcome: 'failed', cause: 'Pay' }, 1);
    expect(read.ok && [read.outcome.promises, read.outcome.said, read.outcome.cause]).toEqual([[], 'They named no day by which I hear from them.', 'Pay']);
  });
  it('names the field that cannot be read', () => {
    expect(outcomeOf({ ...emptyAfter, figures: [{ mine: true, about: 'notice', value: 'soon', currency: '', period: 'year' }] }, 1)).toMatchObject({ ok: false, field: 'figure-0' });
    expect(outcomeOf({ ...emptyAfter, promises: [{ mine: false, what: ' ', due_on: '' }] }, 1)).toMatchObject({ ok: false, field: 'promise-0' });
  });
});
