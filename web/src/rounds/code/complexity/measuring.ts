// One measurement from the claim to the answer. The claim comes first: until it is sent, nothing is measured, and what comes out then is
// held against it.
import type { Measurement, NewMeasurement } from '../../../contract/api.ts';
import type { ServerEvent } from '../../../contract/events.ts';
import type { Answer, Trouble } from '../../../lib/api.ts';
import { createStore, type Store } from '../../../lib/store.ts';

export interface Progress {
  readonly shape: string;
  readonly n: number;
  /** Of the whole, 0 to 1. */
  readonly done: number;
}

export type Measuring =
  | { readonly state: 'asking' }
  | { readonly state: 'sending' }
  /** `what`: what was asked for. */
  | { readonly state: 'refused'; readonly what: 'measure' | 'show'; readonly trouble: Trouble }
  | { readonly state: 'shown'; readonly measurement: Measurement; readonly progress: Progress | null };

export interface MeasuringServer {
  create(body: NewMeasurement): Promise<Answer<Measurement>>;
  fetch(id: number): Promise<Answer<Measurement>>;
  cancel(id: number): Promise<Answer<Measurement>>;
}

export interface Measurer {
  readonly store: Store<Measuring>;
  measure(body: NewMeasurement): Promise<void>;
  /** Shows one of the past, or one that is under way. */
  show(id: number): Promise<void>;
  /** Back to the question. */
  ask(): void;
  cancel(): Promise<void>;
  event(event: ServerEvent): void;
  /** The connection is back: what happened meanwhile? */
  catchUp(): void;
}

export const isUnderWay = ({ state }: Pick<Measurement, 'state'>): boolean => state === 'queued' || state === 'running';

export function createMeasurer(server: MeasuringServer): Measurer {
  const store = createStore<Measuring>({ state: 'asking' });
  // Of several that were asked for one after the other, the last one is shown.
  let turn = 0;
  // Ends may be told before the answer that names the measurement.
  const ended = new Set<number>();

  const shown = (): Measurement | null => {
    const now = store.get();
    return now.state === 'shown' ? now.measurement : null;
  };

  async function refetch(id: number): Promise<void> {
    const answer = await server.fetch(id);
    if (answer.ok && shown()?.id === id) store.set({ state: 'shown', measurement: answer.value, progress: null });
  }

  function adopt(measurement: Measurement): void {
    store.set({ state: 'shown', measurement, progress: null });
    if (isUnderWay(measurement) && ended.has(measurement.id)) void refetch(measurement.id);
  }

  async function start(what: 'measure' | 'show', fetch: () => Promise<Answer<Measurement>>): Promise<void> {
    const mine = ++turn;
    if (what === 'measure') store.set({ state: 'sending' });
    const answer = await fetch();
    if (mine !== turn) return;
    if (answer.ok) adopt(answer.value);
    else store.set({ state: 'refused', what, trouble: answer.trouble });
  }

  return {
    store,
    measure: (body) => start('measure', () => server.create(body)),
    show: (id) => start('show', () => server.fetch(id)),
    ask() {
      turn++;
      store.set({ state: 'asking' });
    },
    async cancel() {
      const one = shown();
      if (!one || !isUnderWay(one)) return;
      const answer = await server.cancel(one.id);
      const now = store.get();
      if (answer.ok && now.state === 'shown' && now.measurement.id === one.id) store.set({ ...now, measurement: answer.value });
    },
    event(event) {
      if (event.type === 'measurement.changed' && !isUnderWay(event.data)) ended.add(event.data.id);
      const now = store.get();
      if (now.state !== 'shown' || !isUnderWay(now.measurement)) return;
      if (event.type === 'measurement.progress' && event.data.id === now.measurement.id) {
        const { shape, n, done } = event.data;
        store.set({ state: 'shown', measurement: { ...now.measurement, state: 'running' }, progress: { shape, n, done } });
      } else if (event.type === 'measurement.changed' && event.data.id === now.measurement.id) {
        if (!isUnderWay(event.data)) void refetch(event.data.id);
        // Handed back by a worker that stopped, it begins anew.
        else store.set({ state: 'shown', measurement: { ...now.measurement, ...event.data }, progress: event.data.state === 'queued' ? null : now.progress });
      }
    },
    catchUp() {
      const one = shown();
      if (one && isUnderWay(one)) void refetch(one.id);
    },
  };
}
