// A program of the user's own on its way through the jail. The server tells by events, which may come before the answer that names the run.
import type { LoopRun } from '../../../contract/api.ts';
import type { ServerEvent } from '../../../contract/events.ts';
import type { Answer, Trouble } from '../../../lib/api.ts';
import { createStore, type Store } from '../../../lib/store.ts';

export type Watching =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'refused'; readonly trouble: Trouble }
  | { readonly state: 'shown'; readonly run: LoopRun };

export interface WatchServer {
  create(source: string): Promise<Answer<LoopRun>>;
  fetch(id: number): Promise<Answer<LoopRun>>;
  cancel(id: number): Promise<Answer<LoopRun>>;
}

export interface Watcher {
  readonly store: Store<Watching>;
  watch(source: string): Promise<void>;
  cancel(): Promise<void>;
  event(event: ServerEvent): void;
  /** The connection is back: what happened meanwhile? */
  catchUp(): void;
}

export const isUnderWay = ({ state }: Pick<LoopRun, 'state'>): boolean => state === 'queued' || state === 'running';

export function createWatcher(server: WatchServer): Watcher {
  const store = createStore<Watching>({ state: 'idle' });
  const ended = new Set<number>();

  const shown = (): LoopRun | null => {
    const now = store.get();
    return now.state === 'shown' ? now.run : null;
  };
  async function refetch(id: number): Promise<void> {
    const answer = await server.fetch(id);
    if (answer.ok && shown()?.id === id) store.set({ state: 'shown', run: answer.value });
  }
  return {
    store,
    async watch(source) {
      if (store.get().state === 'sending') return;
      store.set({ state: 'sending' });
      const answer = await server.create(source);
      if (!answer.ok) return store.set({ state: 'refused', trouble: answer.trouble });
      store.set({ state: 'shown', run: answer.value });
      if (isUnderWay(answer.value) && ended.has(answer.value.id)) void refetch(answer.value.id);
    },
    async cancel() {
      const run = shown();
      if (!run || !isUnderWay(run)) return;
      const answer = await server.cancel(run.id);
      if (answer.ok && shown()?.id === run.id && isUnderWay(shown()!)) store.set({ state: 'shown', run: answer.value });
    },
    event(event) {
      if (event.type !== 'loop.changed') return;
      if (!isUnderWay(event.data)) ended.add(event.data.id);
      const run = shown();
      if (run?.id !== event.data.id || !isUnderWay(run)) return;
      if (isUnderWay(event.data)) store.set({ state: 'shown', run: { ...run, state: event.data.state } });
      else void refetch(run.id);
    },
    catchUp() {
      const run = shown();
      if (run && isUnderWay(run)) void refetch(run.id);
    },
  };
}
