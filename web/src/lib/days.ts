// Days of the calendar as the record keeps them, "2026-11-27", in the time zone of this machine.
import { plural } from './format.ts';

export const DAY_MS = 86_400_000;

const two = (n: number): string => String(n).padStart(2, '0');

/** As the browser's field for date and time wants it. */
export function localInstant(at_ms: number): string {
  const d = new Date(at_ms);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** The day on which an instant lies, usually this one. */
export const today = (now_ms = Date.now()): string => localInstant(now_ms).slice(0, 10);

/** Days from one to the other, "2026-11-27" to "2026-11-30" are 3. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** "3 days ago", "today", "in 2 days". */
export function whenWords(day: string, today: string): string {
  const days = daysBetween(today, day);
  return days === 0 ? 'today' : days < 0 ? `${plural(-days, 'day')} ago` : `in ${plural(days, 'day')}`;
}
