// Whether the server is there, and the events that it pushes: one of each for the whole page.
import type { ServerEvent } from '../contract/events.ts';
import { call, onOutcome } from './api.ts';
import { browserSurroundings, createEvents } from './events.ts';
import { refreshAll } from './resource.ts';
import { createStore } from './store.ts';

export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'offline'; readonly retry_at_ms: number | null }
  /** The session is over; nothing will work before a fresh link is opened. */
  | { readonly state: 'ended' };

export const connection = createStore<Connection>({ state: 'connecting' });

/** Is the record the sample of `dryrun demo`? */
export const sample = createStore(false);

const watchers = new Set<(event: ServerEvent) => void>();
const returns = new Set<() => void>();

/** Hears every event. Returns the way to stop. */
export function onEvent(watcher: (event: ServerEvent) => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Called whenever the server is there again, or something was missed. Returns the way to stop. */
export function onReturn(watcher: () => void): () => void {
  returns.add(watcher);
  return () => returns.delete(watcher);
}

function comeBack(): void {
  refreshAll();
  for (const watcher of [...returns]) watcher();
}

const events = createEvents(browserSurroundings(), {
  hello: (hello) => sample.set(hello.sample),
  event(event) {
    for (const watcher of [...watchers]) watcher(event);
  },
  lost: comeBack,
  link(link) {
    const before = connection.get();
    if (before.state === 'ended') return;
    if (link.state === 'waiting') connection.set({ state: 'offline', retry_at_ms: link.retry_at_ms });
    else if (link.state === 'live') {
      connection.set({ state: 'live' });
      if (before.state === 'offline') comeBack();
      // What was fetched while it was being set up may be old already, and nobody told.
      else if (before.state === 'connecting') refreshAll();
    }
    // While it tries again, the page keeps saying that it is offline.
  },
  // A browser does not tell why a WebSocket was refused; a plain request does.
  refused: () => void call('getSystem', {}),
});

/** Asks whether the session works again, and goes on if so. */
export async function tryAgain(): Promise<void> {
  const answer = await call('getSystem', {});
  if (!answer.ok) return;
  if (connection.get().state === 'ended') {
    connection.set({ state: 'connecting' });
    comeBack();
  }
  events.start();
  events.wake();
}

/** Connects; returns the way to stop. */
export function startConnection(): () => void {
  const stopOutcomes = onOutcome((trouble) => {
    if (trouble?.kind !== 'session' || connection.get().state === 'ended') return;
    connection.set({ state: 'ended' });
    events.stop();
  });
  const seen = (): void => {
    if (document.visibilityState === 'hidden') return;
    if (connection.get().state === 'ended') void tryAgain();
    else events.wake();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', seen);
  window.addEventListener('focus', seen);
  events.start();
  return () => {
    stopOutcomes();
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', seen);
    window.removeEventListener('focus', seen);
    events.stop();
  };
}
