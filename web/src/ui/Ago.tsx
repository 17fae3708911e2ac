import { DAY_MS } from '../lib/days.ts';
import { formatAgo, formatExact } from '../lib/format.ts';
import { useNow } from '../lib/now.ts';

const TICK_MS = 30_000;

/** "3 minutes ago", which goes on while one looks at it; the exact time is its title. */
export function Ago({ at_ms, className }: { readonly at_ms: number; readonly className?: string }) {
  const now = useNow(Date.now() - at_ms < DAY_MS ? at_ms : null, TICK_MS);
  return <time className={className} dateTime={new Date(at_ms).toISOString()} title={formatExact(at_ms)}>{formatAgo(at_ms, now)}</time>;
}
