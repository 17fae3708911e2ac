// How long something has been going on, told again each quarter of a second while it does.
import { useNow } from '../../lib/now.ts';

const clock = (): number => performance.now();

/** Milliseconds since `since_ms` of the clock that never goes back (performance.now()); null: it has not begun. `until_ms`: it is over. */
export function useElapsed(since_ms: number | null, until_ms: number | null = null): number {
  const now = useNow(until_ms === null ? since_ms : null, 250, clock);
  return since_ms === null ? 0 : Math.max(0, (until_ms ?? now) - since_ms);
}
