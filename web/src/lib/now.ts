// A clock that a page looks at.
import { useEffect, useState } from 'react';

/** The time, told again every so many milliseconds while `since` is not null, and at once when it becomes another. `clock` must stay the same function. */
export function useNow(since: unknown, every_ms: number, clock: () => number = Date.now): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (since === null) return;
    setNow(clock());
    const timer = setInterval(() => setNow(clock()), every_ms);
    return () => clearInterval(timer);
  }, [since, every_ms, clock]);
  return now;
}
