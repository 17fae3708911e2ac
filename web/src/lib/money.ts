// Money: the record keeps minor units of a currency, people read "€60,000" and type "60000".

export const CURRENCIES: readonly string[] = ['EUR', 'USD', 'GBP', 'CHF', 'PLN'];

const digitsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

export const minorOf = (value: number, currency: string): number => Math.round(value * 10 ** digitsOf(currency));
export const majorOf = (value_minor: number, currency: string): number => value_minor / 10 ** digitsOf(currency);

/** "€60,000", "€60,000.50". */
export function amount(value_minor: number, currency: string): string {
  const digits = digitsOf(currency);
  return new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: value_minor % 10 ** digits === 0 ? 0 : digits }).format(value_minor / 10 ** digits);
}

/** "€60,000 to €75,000", "from €60,000", "up to €75,000"; the empty text when neither end is known. */
export function amountRange(min_minor: number | null, max_minor: number | null, currency: string): string {
  if (min_minor === null) return max_minor === null ? '' : `up to ${amount(max_minor, currency)}`;
  if (max_minor === null) return `from ${amount(min_minor, currency)}`;
  return min_minor === max_minor ? amount(min_minor, currency) : `${amount(min_minor, currency)} to ${amount(max_minor, currency)}`;
}

/** The code of a currency as somebody typed it; null: this cannot be one. */
export function currencyCode(typed: unknown): string | null {
  const code = typeof typed === 'string' ? typed.trim().toUpperCase() : '';
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

/** What a form has for an amount, as the record keeps it. What is no number, or is in no currency, stays as it is, for the server to refuse. */
export const minorTyped = <T>(value: T | undefined, code: string | null): T | number | null => (typeof value === 'number' && code !== null ? minorOf(value, code) : (value ?? null));

/** An amount as its field shows it. */
export const majorTyped = (value_minor: number | null | undefined, currency: string | null | undefined): string =>
  value_minor === null || value_minor === undefined || !currency ? '' : String(majorOf(value_minor, currency));
