// Figures as people read them.

export function formatMs(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(2)} s`;
  return `${(ms / 1000).toFixed(1)} s`;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KiB', 'MiB', 'GiB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1023.95 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value >= 100 || Number.isInteger(value) ? Math.round(value) : Number(value.toFixed(1))} ${units[unit]}`;
}

/** 754000 is "12:34"; from an hour on "1:02:03". */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${hours ? two(Math.floor(seconds / 60) % 60) : Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

/** 0.666 is "67 %". Of what is got out of all there is, say `percentGot`. */
export const percent = (share: number, digits = 0): string => `${(100 * share).toFixed(digits)} %`;

/** 0.999 is "99 %": rounded down, so that only all is "100 %". */
export const percentGot = (share: number): string => `${Math.floor(share * 100 + 1e-9)} %`;

/** "22 to 57 %" */
export const percentSpan = (low: number, high: number): string => `${(100 * low).toFixed(0)} to ${percent(high)}`;

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A message of the server, which is written to stand behind others, as a sentence of its own. Paths and commands keep their letters. */
export function sentence(message: string): string {
  const text = /^(?!dryrun\b)[a-z]+[ ,']/.test(message) ? message[0]!.toUpperCase() + message.slice(1) : message;
  return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}

const STEPS: readonly (readonly [number, Intl.RelativeTimeFormatUnit])[] = [
  [60_000, 'second'], [3_600_000, 'minute'], [86_400_000, 'hour'], [7 * 86_400_000, 'day'],
];
const UNIT_MS: Readonly<Partial<Record<Intl.RelativeTimeFormatUnit, number>>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' });
const short = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const near = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short' });
const far = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const hours = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "3 minutes ago"; from a week on the date. */
export function formatAgo(at_ms: number, now_ms: number): string {
  const past = Math.max(0, now_ms - at_ms);
  if (past < 10_000) return 'just now';
  const step = STEPS.find(([limit]) => past < limit);
  return step ? relative.format(-Math.floor(past / UNIT_MS[step[1]]!), step[1]) : date.format(at_ms);
}

/** To the second: "Nov 27, 2026, 15:00:00". */
export function formatExact(at_ms: number): string {
  return exact.format(at_ms);
}

/** "15:00": everywhere by 24 hours. */
export const clock = (at_ms: number): string => hours.format(at_ms);

/** "Nov 27", for an axis. */
export const dayShort = (at_ms: number): string => short.format(at_ms);

/** When one meets: "Fri, Nov 27, 15:00", with the year when it is not this one. */
export function dayTime(at_ms: number, now_ms = Date.now()): string {
  const day = new Date(at_ms).getFullYear() === new Date(now_ms).getFullYear() ? near : far;
  return `${day.format(at_ms)}, ${clock(at_ms)}`;
}
