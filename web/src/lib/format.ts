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
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

/** "3 minutes ago"; from a week on the date. */
export function formatAgo(at_ms: number, now_ms: number): string {
  const past = Math.max(0, now_ms - at_ms);
  if (past < 10_000) return 'just now';
  const step = STEPS.find(([limit]) => past < limit);
  return step ? relative.format(-Math.floor(past / UNIT_MS[step[1]]!), step[1]) : date.format(at_ms);
}

export function formatExact(at_ms: number): string {
  return exact.format(at_ms);
}
