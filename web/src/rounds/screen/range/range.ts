// Forms of what one wants to earn, and of samples: amounts as people write them, minor units as the record keeps them.
import type { MarketSample, PayRange } from '../../../contract/api.ts';
import { today } from '../../../lib/days.ts';
import { type FormField, type FormResult, type FormValues } from '../../../lib/form.ts';
import { CURRENCIES, currencyCode, majorTyped, minorTyped } from '../../../lib/money.ts';
import { periodWords } from '../../../lib/said.ts';

const PERIODS = Object.entries(periodWords);

const money: readonly FormField[] = [
  { name: 'currency', label: 'Currency', type: 'line', required: true, suggestions: CURRENCIES },
  { name: 'period', label: 'For', type: 'choice', required: true, choices: PERIODS },
];

export const wishFields: readonly FormField[] = [
  { name: 'target', label: 'Target', type: 'number', required: true, hint: 'What you think you deserve, gross' },
  { name: 'floor', label: 'Floor', type: 'number', hint: 'Below it you decline. It is on no sheet; nobody hears it' },
  ...money,
];

export const sampleFields: readonly FormField[] = [
  { name: 'pay', label: 'Pay', type: 'number', required: true, hint: 'Of a range its middle, gross' },
  ...money,
  { name: 'role', label: 'Role', type: 'line' },
  { name: 'place', label: 'Place', type: 'line' },
  { name: 'source', label: 'From where', type: 'line', suggestions: ['An ad', 'A survey', 'A friend', 'A recruiter'] },
  { name: 'seen_on', label: 'Of', type: 'date' },
];

/** What cannot be a currency is sent as it stands, for the server to say so. */
export function wishKept(result: FormResult): FormResult {
  const code = currencyCode(result['currency']);
  return { target_minor: minorTyped(result['target'], code), floor_minor: minorTyped(result['floor'], code), currency: code ?? result['currency'] ?? null, period: result['period'] ?? null };
}

export function sampleKept(result: FormResult): FormResult {
  const code = currencyCode(result['currency']);
  const { pay, ...rest } = result;
  return { ...rest, pay_minor: minorTyped(pay, code), currency: code ?? result['currency'] ?? null };
}

export const wishValues = (wish: PayRange | null): FormValues =>
  wish ? { target: majorTyped(wish.target_minor, wish.currency), floor: majorTyped(wish.floor_minor, wish.currency), currency: wish.currency, period: wish.period } : { currency: 'EUR', period: 'year' };

export const sampleValues = (sample: MarketSample): FormValues => ({
  pay: majorTyped(sample.pay_minor, sample.currency), currency: sample.currency, period: sample.period, role: sample.role ?? '', place: sample.place ?? '', source: sample.source ?? '', seen_on: sample.seen_on ?? '',
});

export const newSample = (like: MarketSample | undefined): FormValues => ({ currency: like?.currency ?? 'EUR', period: like?.period ?? 'year', role: like?.role ?? '', seen_on: today() });

/** The one whose wish counts: the company's own, else the one for all. */
export const wishOf = (all: readonly PayRange[], company: number | null): PayRange | null => all.find((one) => one.company === company) ?? null;
