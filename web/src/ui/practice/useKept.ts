// An attempt at a question of the bank, written down once and, if one wants to, put on a card.
import { useState } from 'react';
import type { Question } from '../../contract/api.ts';
import { describeTrouble } from '../../lib/api.ts';
import { notify } from '../../lib/notices.ts';
import { makeThing } from '../../lib/things.ts';
import type { Grade } from './grades.ts';

export interface Kept {
  /** The grade that was written down. */
  readonly grade: Grade | null;
  readonly busy: boolean;
  readonly keep: (grade: Grade, more: Readonly<Record<string, string | number>>) => void;
  readonly makeCard: (deck: string, back: string) => void;
  readonly card: boolean;
}

export function useKept(question: Question, seconds: number): Kept {
  const [grade, setGrade] = useState<Grade | null>(null);
  const [busy, setBusy] = useState(false);
  const [card, setCard] = useState(false);
  const doing = async (what: ReturnType<typeof makeThing>, done: () => void): Promise<void> => {
    setBusy(true);
    const trouble = await what;
    setBusy(false);
    if (trouble) notify(describeTrouble(trouble));
    else done();
  };
  return {
    grade,
    busy,
    card,
    keep: (given, more) => void doing(makeThing('rehearsal', { what: 'question', question: question.id, asked: question.asks, grade: given, seconds, at_ms: Date.now(), ...more }, 'The rehearsal is written down.'), () => setGrade(given)),
    makeCard: (deck, back) => void doing(makeThing('card', { question: question.id, deck, front: question.asks, ...(back ? { back } : {}) }, 'It is a card now, and comes again when it is nearly forgotten.'), () => setCard(true)),
  };
}
