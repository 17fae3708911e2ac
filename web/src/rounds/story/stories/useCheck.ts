// A draft is looked at by the server half a second after the last key.
import { useEffect, useState } from 'react';
import type { StoryReport } from '../../../contract/api.ts';
import { call, type Trouble } from '../../../lib/api.ts';
import type { Draft } from './live.ts';

const QUIET_MS = 500;

export interface Looked {
  readonly report: StoryReport | null;
  /** The last look failed; what is shown is of the one before. */
  readonly trouble: Trouble | null;
}

export function useCheck(id: number, draft: Draft, pace: number): Looked {
  const [looked, setLooked] = useState<Looked>({ report: null, trouble: null });
  const { title, employer, began_on, ended_on, parts } = draft;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void call('checkStory', { body: { id, title, employer: employer || null, began_on: began_on || null, ended_on: ended_on || null, ...parts, pace }, signal: stop.signal }).then((got) => {
        if (!stop.signal.aborted) setLooked((last) => (got.ok ? { report: got.value, trouble: null } : { ...last, trouble: got.trouble }));
      });
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, title, employer, began_on, ended_on, parts, pace]);
  return looked;
}
