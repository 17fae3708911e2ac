// The drills on recursion and loops, and the answer to one that is judged.
import { useEffect, useState } from 'react';
import type { RecursionCheck, RecursionCheckSummary, RecursionLanguage } from '../../../contract/api.ts';
import { call, type Trouble } from '../../../lib/api.ts';
import { onEvent, onReturn } from '../../../lib/connection.ts';
import { createFamily, createResource, refreshShown } from '../../../lib/resource.ts';

export const recursion = createResource(() => call('listRecursion', {}));
export const recursionOf = createFamily((drill) => call('getRecursion', { params: { drill } }), { keep: true });

/** While the list is shown; returns the way to stop. */
export const followRecursion = (): (() => void) => onEvent((event) => {
  if (event.type === 'record.changed') refreshShown([recursion]);
});

export const isOver = ({ state }: Pick<RecursionCheckSummary, 'state'>): boolean => state !== 'queued' && state !== 'running';

export interface Checking {
  /** The last answer that was sent; null: none, or it is not known yet. */
  readonly check: RecursionCheck | null;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  send(language: RecursionLanguage, source: string, seconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** What came of the last answer to a drill, also of one that was sent before the page was opened. */
export function useChecking(drill: string): Checking {
  const [check, setCheck] = useState<RecursionCheck | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sending, setSending] = useState(false);

  const fetch = async (id: number): Promise<void> => {
    const answer = await call('getRecursionCheck', { params: { id } });
    // An older answer that comes late does not take the place of a newer one, nor a state that of an end.
    if (answer.ok) setCheck((now) => (now && (now.id > id || (now.id === id && isOver(now))) ? now : answer.value));
    else setTrouble(answer.trouble);
  };
  const last = async (): Promise<void> => {
    const answer = await call('listRecursionChecks', { query: { drill, limit: 1 } });
    const newest = answer.ok ? answer.value.checks[0] : undefined;
    if (newest) await fetch(newest.id);
  };
  useEffect(() => {
    void last();
    const stops = [
      onReturn(() => void last()),
      onEvent((event) => {
        if (event.type === 'recursion.changed' && event.data.drill === drill) void fetch(event.data.id);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [drill]);

  return {
    check,
    trouble,
    busy: sending || (check !== null && !isOver(check)),
    async send(language, source, seconds) {
      setSending(true);
      const answer = await call('createRecursionCheck', { params: { drill }, body: { language, source, seconds } });
      setSending(false);
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok) setCheck((now) => (now && now.id >= answer.value.id ? now : answer.value));
    },
    async stop() {
      if (check && !isOver(check)) await call('cancelRecursionCheck', { params: { id: check.id } });
    },
  };
}
