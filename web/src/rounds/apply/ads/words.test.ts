import { describe, expect, it } from 'vitest';
import type { AdRead } from '../../../contract/api.ts';
import { formResult } from '../../../lib/form.ts';
import { adFields, adResult, adValues, paySaid } from './words.ts';

const read: AdRead = {
  fields: { title: 'Engineer', format: 'json-ld', pay_min_minor: 6_000_000, pay_max_minor: 7_500_050, pay_currency: 'EUR', pay_period: 'year', body: 'x' },
  from: { title: 'JobPosting.title', pay: 'JobPosting.baseSalary' },
  demands: [], edits: [],
};

describe('the form of an ad', () => {
  it('says where each value was read', () => {
    const hints = Object.fromEntries(adFields(read).map(({ name, hint }) => [name, hint]));
    expect(hints['title']).toBe('Read from: JobPosting.title');
    expect(hints['pay_max']).toBe('Read from: JobPosting.baseSalary');
    expect(hints['place']).toBeUndefined();
  });
  it('gives back what was read when nothing is changed', () => {
    const fields = adFields(read);
    const result = adResult(formResult(fields, adValues(read)), read.fields.format);
    expect(result).toMatchObject({ title: 'Engineer', format: 'json-ld', pay_min_minor: 6_000_000, pay_max_minor: 7_500_050, pay_currency: 'EUR', pay_period: 'year', employer: null, application: true });
    expect(result).not.toHaveProperty('pay_min');
  });
  it('leaves currency and period out where there is no pay', () => {
    const result = adResult({ title: 'x', pay_min: null, pay_max: null, pay_currency: 'EUR', pay_period: 'year' }, 'text');
    expect(result).toMatchObject({ pay_min_minor: null, pay_currency: null, pay_period: null });
  });
  it('keeps what is no amount for the server to refuse', () => {
    expect(adResult({ pay_min: 'much', pay_max: null, pay_currency: 'EUR' }, 'text')).toMatchObject({ pay_min_minor: 'much' });
  });
});

describe('pay', () => {
  it.each([
    [{ pay_min_minor: 100, pay_max_minor: 200, pay_currency: 'EUR', pay_period: 'hour' }, '€1 to €2 an hour'],
    [{ pay_min_minor: 100, pay_max_minor: null, pay_currency: 'EUR', pay_period: 'hour' }, 'from €1 an hour'],
    [{ pay_min_minor: null, pay_max_minor: 5_000_000, pay_currency: 'JPY', pay_period: 'year' }, 'up to ¥5,000,000 a year'],
    [{ pay_min_minor: null, pay_max_minor: null, pay_currency: null, pay_period: null }, ''],
  ])('%j is "%s"', (ad, said) => expect(paySaid(ad)).toBe(said));
});
