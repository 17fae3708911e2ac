// How far away a promised day is, and what that has meant so far.
import type { Promise as Promised, Waits } from '../../../contract/api.ts';
import { percentSpan, plural } from '../../../lib/format.ts';

function sideWords(name: string, side: Waits['near']): string {
  const { rate, low, high } = side.rate;
  return rate === null ? `none with a ${name} day` : `${side.went_on} of ${side.decided} with a ${name} day (${percentSpan(low, high)})`;
}

/** Of an open promise of theirs; null where there is nothing to say. */
export function waitWords(promise: Pick<Promised, 'id' | 'mine' | 'closed_on'>, waits: Waits): string | null {
  const days = waits.promises.find((one) => one.promise === promise.id)?.business_days;
  if (promise.mine || promise.closed_on !== null || days === undefined) return null;
  const far = days > waits.near_days;
  const said = plural(days, 'business day');
  if (waits.own) return `${said} away. Of your own, ${sideWords('near', waits.near)} and ${sideWords('far', waits.far)} went on`;
  return far ? `${said} away: more than ${waits.near_days} are a bad sign, by a rule of thumb. Ask once more for a nearer day` : null;
}
