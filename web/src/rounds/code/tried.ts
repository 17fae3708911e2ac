// How the drills went: what was tried of a kind, by drill, kept fresh by the server's events.
import type { AttemptsByDrill } from '../../contract/api.ts';
import { call } from '../../lib/api.ts';
import { onEvent } from '../../lib/connection.ts';
import { createFamily } from '../../lib/resource.ts';
import { formatAgo, percentGot, plural } from '../../lib/format.ts';

export type DrillKind = AttemptsByDrill['kind'];

export const triedOf = createFamily((kind) => call('listAttemptsByDrill', { query: { kind: kind as DrillKind } }));

/** While a list is shown; returns the way to stop. */
export const followTried = (): (() => void) => onEvent((event) => {
  if (event.type === 'record.changed') triedOf.refresh(() => true);
});

export type State = 'new' | 'tried' | 'solved';
export const stateOf = (one: Pick<AttemptsByDrill, 'best'> | undefined): State => (one === undefined ? 'new' : one.best >= 1 ? 'solved' : 'tried');

/** "last 66 %, best 100 %, 3 times, 2 days ago". */
export function triedWords(one: AttemptsByDrill | undefined, now_ms: number): string {
  if (!one) return 'Not tried';
  const results = one.tried === 1 ? percentGot(one.last) : `last ${percentGot(one.last)}, best ${percentGot(one.best)}`;
  return `${results} · ${one.tried === 1 ? 'once' : plural(one.tried, 'time')} · ${formatAgo(one.last_at_ms, now_ms)}`;
}
