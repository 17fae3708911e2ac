import { describe, expect, it } from 'vitest';
import { newSample, sampleKept, wishKept, wishOf, wishValues } from './range.ts';

const wish = { id: 1, version: 1, made_at_ms: 0, changed_at_ms: 0, company: null, floor_minor: 6000000, target_minor: 7550050, currency: 'EUR', period: 'year', about: null } as const;

describe('what one wants to earn', () => {
  it('is shown in whole units and kept in minor ones', () => {
    expect(wishValues(wish)).toEqual({ target: '75500.5', floor: '60000', currency: 'EUR', period: 'year' });
    expect(wishKept({ target: 75500.5, floor: null, currency: 'eur', period: 'year' })).toEqual({ target_minor: 7550050, floor_minor: null, currency: 'EUR', period: 'year' });
    expect(wishKept({ target: 8000000, currency: 'JPY', period: 'year' })).toEqual({ target_minor: 8000000, floor_minor: null, currency: 'JPY', period: 'year' });
  });
  it('is sent as it stands when it cannot be read', () => {
    expect(wishKept({ target: 'much', currency: 'Taler', period: 'year' })).toMatchObject({ target_minor: 'much', currency: 'Taler' });
  });
  it('is that of the company, or of nobody', () => {
    expect(wishOf([wish, { ...wish, id: 2, company: 3 }], 3)?.id).toBe(2);
    expect(wishOf([wish], 3)).toBeNull();
    expect(wishOf([wish], null)?.id).toBe(1);
  });
});

describe('samples', () => {
  it('are kept in minor units, and the next one begins like the last', () => {
    expect(sampleKept({ pay: 70000, currency: 'usd', period: 'year', role: null })).toEqual({ pay_minor: 7000000, currency: 'USD', period: 'year', role: null });
    expect(newSample(undefined)).toMatchObject({ currency: 'EUR', period: 'year', role: '' });
  });
});
