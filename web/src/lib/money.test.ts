import { expect, test } from 'vitest';
import { amount, amountRange, currencyCode, majorTyped, minorTyped } from './money.ts';

test.each([[6_000_000, 'EUR', '€60,000'], [6_000_050, 'EUR', '€60,000.50'], [5_000_000, 'JPY', '¥5,000,000'], [1_250, 'KWD', 'KWD 1.250']])('%d of %s', (minor, currency, said) =>
  expect(amount(minor, currency).replace('\u00a0', ' ')).toBe(said));
test.each([[100, 250, '€1 to €2.50'], [100, 100, '€1'], [100, null, 'from €1'], [null, 200, 'up to €2'], [null, null, '']])('from %s to %s', (min, max, said) =>
  expect(amountRange(min, max, 'EUR')).toBe(said));
test.each([[' eur ', 'EUR'], ['euro', null], ['', null], [null, null], [7, null]])('the currency %j', (typed, code) => expect(currencyCode(typed)).toBe(code));
test.each([[60_000.5, 'EUR', 6_000_050], [5_000, 'JPY', 5_000], ['much', 'EUR', 'much'], [60_000, null, 60_000], [undefined, 'EUR', null]] as const)('%j typed in %s', (value, code, kept) =>
  expect(minorTyped(value, code)).toBe(kept));
test.each([[6_000_050, 'EUR', '60000.5'], [null, 'EUR', ''], [undefined, 'EUR', ''], [5, null, '']] as const)('%j %s in a field', (minor, currency, text) => expect(majorTyped(minor, currency)).toBe(text));
