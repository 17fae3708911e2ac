// Going through cards: which one is shown, whether it is turned, and what the last step was.
import { useRef, useState } from 'react';
import type { ShownCard } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { editThing } from '../../../lib/things.ts';
import { cardAgain, gradeCard } from '../data.ts';
import { afterGrade, takenBack } from '../shapes.ts';

export interface Sitting {
  readonly card: ShownCard | null;
  readonly left: number;
  readonly done: number;
  readonly turned: boolean;
  readonly canUndo: boolean;
  turn(): void;
  grade(grade: number): Promise<void>;
  undo(): Promise<void>;
  /** Not before tomorrow, or not at all until it is taken up again. */
  putOff(how: 'bury' | 'suspend'): Promise<void>;
}

const tomorrow = (): number => new Date(new Date().setHours(24, 0, 0, 0)).getTime();

export function useSitting(first: readonly ShownCard[]): Sitting {
  const [queue, setQueue] = useState(first);
  const [turned, setTurned] = useState(false);
  const [done, setDone] = useState(0);
  const [last, setLast] = useState<{ readonly id: number; readonly change: number } | null>(null);
  const since = useRef(performance.now());
  const busy = useRef(false);
  const card = queue[0] ?? null;

  const next = (rest: readonly ShownCard[]): void => {
    setQueue(rest);
    setTurned(false);
    since.current = performance.now();
  };
  /** One step at a time: a key that is pressed twice grades once. */
  const alone = async (step: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    await step();
    busy.current = false;
  };

  return {
    card, left: queue.length, done, turned, canUndo: last !== null,
    turn: () => setTurned(true),
    grade: (grade) => alone(async () => {
      if (!card) return;
      const got = await gradeCard(card, grade, Math.min(86_400_000, Math.round(performance.now() - since.current)));
      if (!('card' in got)) {
        // Changed elsewhere meanwhile: the card as it is now, to be graded again.
        notify(describeTrouble(got));
        const fresh = await cardAgain(card.id);
        next(fresh && !fresh.suspended ? takenBack(queue, fresh) : queue.slice(1));
        return;
      }
      setLast(got.change === null ? null : { id: card.id, change: got.change });
      setDone(done + 1);
      next(afterGrade(queue, got.card));
    }),
    undo: () => alone(async () => {
      if (!last) return;
      const got = await call('undoChange', { params: { id: last.change } });
      setLast(null);
      if (!got.ok) return notify(describeTrouble(got.trouble));
      const back = await cardAgain(last.id);
      setDone(Math.max(0, done - 1));
      if (back) next(takenBack(queue, back));
    }),
    putOff: (how) => alone(async () => {
      if (!card) return;
      const trouble = await editThing('card', card, how === 'bury' ? { buried_until_ms: tomorrow() } : { suspended: true }, how === 'bury' ? 'Put off until tomorrow.' : 'Suspended: it is not shown until you take it up again.');
      if (trouble) notify(describeTrouble(trouble));
      else next(queue.slice(1));
    }),
  };
}
