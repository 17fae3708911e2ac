// The tellings (takes) of a story or a script, and two of them compared, as the server has them.
import { call } from './api.ts';
import { onEvent } from './connection.ts';
import { createFamily } from './resource.ts';

export interface TellingsOf {
  readonly kind: 'story' | 'script';
  readonly id: number;
}

/** Which two; null: the last two. */
export interface Pair {
  readonly first: string;
  readonly second: string;
}

export const tellingsKey = ({ kind, id }: TellingsOf, pair: Pair | null): string => [kind, id, ...(pair ? [pair.first, pair.second] : [])].join('/');

/** By tellingsKey(). */
export const tellingsOf = createFamily((key) => {
  const [kind, id, first, second] = key.split('/');
  return call('getTellings', { query: { of_kind: kind === 'script' ? 'script' : 'story', of_id: Number(id), ...(first && second ? { first, second } : {}) } });
});

/** Keeps what is shown fresh; returns the way to stop. */
export const followTellings = (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'record.changed' || event.type === 'recording.changed') tellingsOf.refresh(() => true);
  });

/** The pair after one of the two was chosen anew: the earlier one stays before the later one. `all` has the newest first. */
export function choosePair(all: readonly { readonly id: string }[], pair: Pair, which: keyof Pair, id: string): Pair {
  const at = all.findIndex((one) => one.id === id);
  if (at < 0) return pair;
  if (which === 'first') return { first: id, second: pair.second };
  const first = all.findIndex((one) => one.id === pair.first);
  return { second: id, first: first > at ? pair.first : (all[at + 1]?.id ?? pair.first) };
}
