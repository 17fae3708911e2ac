// The answers of a call in the record: written down one by one as they end, so that nothing is lost when the page is left.
import { call, describeTrouble, type Trouble } from '../../../lib/api.ts';
import { notify } from '../../../lib/notices.ts';
import { tell, undo } from '../../../lib/things.ts';
import type { ThingFields } from '../../../contract/api.ts';
import type { Turn } from './mock.ts';

export type KeptTurn = { readonly state: 'writing' } | { readonly state: 'kept'; readonly id: number; readonly grade: number | null } | { readonly state: 'failed'; readonly trouble: Trouble };

export interface Sitting {
  /** What the clock on the wall says at the zero of the one that the call is measured by. */
  readonly wall_ms: number;
  /** When the call began, on the wall: the same for all of its answers. */
  readonly began_ms: number;
  /** The real round that it prepares. */
  readonly round: number | null;
}

/** An answer as a rehearsal. */
export function fieldsOf(turn: Turn, { wall_ms, began_ms, round }: Sitting): ThingFields {
  const { prompt, seconds, silences, longest_s, passed } = turn;
  const note = [passed ? 'No answer.' : '', silences ? `Silences: ${silences}, the longest ${longest_s} s.` : ''].filter(Boolean).join(' ');
  return {
    what: prompt.what, asked: prompt.asks, at_ms: Math.round(wall_ms + turn.at_ms), seconds, sitting: began_ms, ...(round === null ? {} : { round }),
    ...(prompt.script === undefined ? {} : { script: prompt.script }), ...(prompt.claim === undefined ? {} : { claim: prompt.claim }), ...(prompt.level === undefined ? {} : { level: prompt.level }),
    ...(prompt.question === undefined ? {} : { question: prompt.question }), ...(passed ? { grade: 1 } : {}), ...(note ? { note } : {}),
  };
}

export async function keepTurn(turn: Turn, sitting: Sitting): Promise<KeptTurn> {
  const got = await call('createThing', { params: { kind: 'rehearsal' }, body: fieldsOf(turn, sitting) });
  return got.ok && got.value.thing ? { state: 'kept', id: got.value.thing.id, grade: turn.passed ? 1 : null } : { state: 'failed', trouble: got.ok ? { kind: 'fault', message: 'The server did not say what it wrote.' } : got.trouble };
}

/** Of the newest version: it may have been undone meanwhile. */
export async function gradeTurn(id: number, grade: number, note: string): Promise<Trouble | null> {
  const now = await call('getThing', { params: { kind: 'rehearsal', id } });
  if (!now.ok) return now.trouble;
  const got = await call('editThing', { params: { kind: 'rehearsal', id }, body: { version: now.value.version, grade, ...(note ? { note } : {}) } });
  if (!got.ok) return got.trouble;
  tell(got.value, 'The grade is written down.');
  return null;
}

/** All of them, with one way back. */
export async function forgetTurns(ids: readonly number[]): Promise<void> {
  const changes: number[] = [];
  for (const id of ids) {
    const got = await call('deleteThing', { params: { kind: 'rehearsal', id } });
    if (got.ok && got.value.change !== null) changes.push(got.value.change);
    else if (!got.ok && got.trouble.kind !== 'missing') notify(describeTrouble(got.trouble));
  }
  const back = async (): Promise<void> => {
    for (const change of changes.reverse()) await undo(change);
  };
  notify('The call is forgotten.', changes.length > 0 ? { label: 'Undo', run: () => void back() } : null);
}
