import { describe, expect, test } from 'vitest';
import type { Figure } from '../../contract/api.ts';
import { formResult } from '../../lib/form.ts';
import { allFigureFields, figureFields, figureResult, figureValues, withIds } from './forms.ts';
import { figureSaid } from './words.ts';

const none = { min_minor: null, max_minor: null, currency: null, period: null, days: null, day: null, count: null };
const figure = (rest: Partial<Figure>): Figure => ({ id: 1, version: 1, made_at_ms: 0, changed_at_ms: 0, application: 1, contact: null, mine: true, about: 'expected-pay', said_on: '2026-11-27', words: null, ...none, ...rest });
const names = (about: string): readonly string[] => figureFields({ about }).map(({ name }) => name);

describe('figures', () => {
  test('what is asked for follows from what they are about', () => {
    expect(names('budget')).toContain('currency');
    expect(names('notice')).toEqual(['about', 'mine', 'said_on', 'days', 'words']);
    expect(names('other')).toEqual(['about', 'mine', 'said_on', 'words']);
  });

  test('amounts are kept in minor units of their currency', () => {
    expect(figureResult({ about: 'budget', from: 60000.5, to: 75000, currency: 'eur', period: 'year' })).toMatchObject({ min_minor: 6000050, max_minor: 7500000, currency: 'EUR' });
    expect(figureResult({ about: 'budget', from: 5000000, to: null, currency: 'JPY', period: 'year' })).toMatchObject({ min_minor: 5000000, max_minor: 5000000 });
  });

  test('another subject empties what the first one had', () => {
    expect(figureResult({ about: 'notice', days: 90 })).toEqual({ about: 'notice', ...none, days: 90 });
  });

  test('what is kept is shown, and what is shown is kept', () => {
    for (const one of [figure({ min_minor: 1999, max_minor: 2000, currency: 'USD', period: 'hour' }), figure({ about: 'start', day: '2027-01-01' }), figure({ about: 'other-processes', count: 2, words: 'two' })]) {
      const shown = figureValues(one);
      const fields = allFigureFields.filter(({ name }) => names(one.about).includes(name));
      const kept = figureResult(formResult(fields, shown));
      expect(kept).toMatchObject({ min_minor: one.min_minor, max_minor: one.max_minor, currency: one.currency, period: one.period, days: one.days, day: one.day, count: one.count, words: one.words });
    }
  });

  test('in words', () => {
    expect(figureSaid(figure({ min_minor: 6000000, max_minor: 7500050, currency: 'EUR', period: 'year' }))).toBe('€60,000 to €75,000.50 a year');
    expect(figureSaid(figure({ min_minor: 5000, max_minor: 5000, currency: 'JPY', period: 'day' }))).toBe('¥5,000 a day');
    expect(figureSaid(figure({ about: 'notice', days: 30 }))).toBe('30 days');
  });
});

test('numbers of things, which a choice has as texts', () => {
  expect(withIds({ cv: '3', recruiter: null, role: '5' }, ['cv', 'recruiter'])).toEqual({ cv: 3, recruiter: null, role: '5' });
});
