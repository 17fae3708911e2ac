// The words and fields of ads.
import type { AdDemand, AdRead, AdRow } from '../../../contract/api.ts';
import type { FormField, FormResult, FormValues } from '../../../lib/form.ts';
import { amountRange, CURRENCIES, currencyCode, majorTyped, minorTyped } from '../../../lib/money.ts';
import { periodWords, remoteWords } from '../words.ts';

export const strengthWords: Readonly<Record<AdDemand['strength'], string>> = { required: 'Required', nice: 'Nice to have', mentioned: 'Only mentioned' };
export const stateWords: Readonly<Record<NonNullable<AdDemand['state']>, string>> = { shown: 'Shown', listed: 'Only listed', open: 'Not said', missing: 'Missing' };
export const stateTones: Readonly<Record<NonNullable<AdDemand['state']>, string>> = { shown: 'good', listed: 'slow', open: 'slow', missing: 'bad' };

const from: Readonly<Record<string, string>> = { pay_min: 'pay', pay_max: 'pay', pay_currency: 'pay', pay_period: 'pay' };

const fields: readonly FormField[] = [
  { name: 'title', label: 'Title', type: 'line', required: true },
  { name: 'employer', label: 'Employer', type: 'line' },
  { name: 'url', label: 'Address of the ad', type: 'line' },
  { name: 'place', label: 'Place', type: 'line' },
  { name: 'remote', label: 'Where one works', type: 'choice', choices: Object.entries(remoteWords) },
  { name: 'pay_min', label: 'Pay from', type: 'number' },
  { name: 'pay_max', label: 'Pay to', type: 'number' },
  { name: 'pay_currency', label: 'Currency', type: 'line', suggestions: CURRENCIES },
  { name: 'pay_period', label: 'Pay for', type: 'choice', choices: Object.entries(periodWords) },
  { name: 'posted_on', label: 'Posted on', type: 'date' },
  { name: 'valid_through', label: 'Open until', type: 'date' },
  { name: 'body', label: 'The ad', type: 'text', required: true, hint: 'Markdown' },
  { name: 'application', label: 'Put an application for it on the board, too', type: 'flag' },
];

/** Each says below itself where it was read. */
export function adFields(read: AdRead): readonly FormField[] {
  return fields.map((field) => {
    const said = read.from[(from[field.name] ?? field.name) as keyof AdRead['from']];
    return said ? { ...field, hint: `Read from: ${said}` } : field;
  });
}

export function adValues({ fields: ad }: AdRead): FormValues {
  const values: Record<string, string> = { application: 'true', pay_min: majorTyped(ad.pay_min_minor, ad.pay_currency), pay_max: majorTyped(ad.pay_max_minor, ad.pay_currency) };
  for (const { name } of fields) if (!(name in values)) values[name] = String((ad as Readonly<Record<string, unknown>>)[name] ?? '');
  return values;
}

/** As `createAd` takes it. */
export function adResult(result: FormResult, format: string): FormResult {
  const { pay_min, pay_max, pay_currency, ...rest } = result;
  const code = currencyCode(pay_currency);
  const pay = { pay_min_minor: minorTyped(pay_min, code), pay_max_minor: minorTyped(pay_max, code) };
  const paid = pay.pay_min_minor !== null || pay.pay_max_minor !== null;
  return { ...rest, ...pay, pay_currency: paid ? (code ?? pay_currency ?? null) : null, pay_period: paid ? (rest['pay_period'] ?? null) : null, format };
}

export function paySaid(ad: Pick<AdRow, 'pay_min_minor' | 'pay_max_minor' | 'pay_currency' | 'pay_period'>): string {
  const { pay_min_minor: min, pay_max_minor: max, pay_currency: currency, pay_period: period } = ad;
  const range = currency ? amountRange(min, max, currency) : '';
  return range && `${range} ${periodWords[period as keyof typeof periodWords] ?? ''}`.trim();
}

export const factsOf = (ad: AdRow): string =>
  [ad.employer, ad.place, ad.remote && remoteWords[ad.remote as keyof typeof remoteWords], paySaid(ad), ad.valid_through && `open until ${ad.valid_through}`].filter(Boolean).join(' · ');
