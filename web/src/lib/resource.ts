// Something fetched once and shared by all that show it; fetched again when told so, with the old data on the page meanwhile.
import { useEffect } from 'react';
import type { Answer, Trouble } from './api.ts';
import { createStore, useStore, type Store } from './store.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  /** `trouble`: the last attempt to refresh it failed, so it may be old. What is gone is no longer ready. */
  | { readonly state: 'ready'; readonly data: T; readonly trouble: Trouble | null }
  | { readonly state: 'failed'; readonly trouble: Trouble };

export interface Resource<T> {
  readonly store: Store<Loaded<T>>;
  /** Fetches it; calls while one is under way are answered by one more after it. */
  refresh(): Promise<void>;
  /** For what begins to show it: fetches it, once for all that begin in the same moment. */
  begin(): void;
  /** Puts in what another answer brought along. */
  update(change: (data: T) => T): void;
  /** Something on the page shows it: what is not shown need not be kept fresh, since it is fetched again when it is. */
  shown(): boolean;
  /** Told by what shows it; returns the way to say that it no longer does. */
  show(): () => void;
}

export interface Keeping {
  /** Also when it is gone: whoever is at work on it keeps what he has. */
  readonly keep?: boolean;
}

/** Those that something on the page shows. */
const onThePage = new Set<Resource<unknown>>();

export function createResource<T>(fetch: () => Promise<Answer<T>>, { keep = false }: Keeping = {}): Resource<T> {
  const store = createStore<Loaded<T>>({ state: 'loading' });
  let running: Promise<void> | null = null;
  let again = false;
  let shows = 0;
  let begun = false;

  async function load(): Promise<void> {
    do {
      again = false;
      const before = store.get();
      // What is gone stays so until it is there again.
      if (before.state === 'failed' && before.trouble.kind !== 'missing') store.set({ state: 'loading' });
      const answer = await fetch();
      const now = store.get();
      if (answer.ok) store.set({ state: 'ready', data: answer.value, trouble: null });
      else if (now.state === 'ready' && (keep || answer.trouble.kind !== 'missing')) store.set({ ...now, trouble: answer.trouble });
      else store.set({ state: 'failed', trouble: answer.trouble });
    } while (again);
    running = null;
  }

  const resource: Resource<T> = {
    store,
    refresh() {
      if (running) again = true;
      else running = load();
      return running;
    },
    begin() {
      if (begun) return;
      begun = true;
      queueMicrotask(() => (begun = false));
      void resource.refresh();
    },
    update(change) {
      const now = store.get();
      if (now.state === 'ready') store.set({ ...now, data: change(now.data) });
    },
    shown: () => shows > 0,
    show() {
      shows++;
      onThePage.add(resource as Resource<unknown>);
      return () => {
        shows--;
        if (shows === 0) onThePage.delete(resource as Resource<unknown>);
      };
    },
  };
  return resource;
}

export interface Family<T> {
  (key: string): Resource<T>;
  /** Fetches those again that are shown and as `which` says. */
  refresh(which: (loaded: Loaded<T>) => boolean): void;
}

/** One resource per key, made when first asked for. */
export function createFamily<T>(fetch: (key: string) => Promise<Answer<T>>, keeping: Keeping = {}): Family<T> {
  const members = new Map<string, Resource<T>>();
  const family = (key: string): Resource<T> => {
    const found = members.get(key) ?? createResource(() => fetch(key), keeping);
    members.set(key, found);
    return found;
  };
  return Object.assign(family, {
    refresh(which: (loaded: Loaded<T>) => boolean) {
      for (const member of members.values()) if (member.shown() && which(member.store.get())) void member.refresh();
    },
  });
}

/** What was missed cannot be told: all that is shown is fetched again. The rest is when it is shown. */
export function refreshAll(): void {
  for (const resource of onThePage) void resource.refresh();
}

/** Its data, fetched when nothing shown keeps them fresh; null: they cannot be had. */
export async function dataOf<T>(resource: Resource<T>): Promise<T | null> {
  if (resource.store.get().state !== 'ready' || !resource.shown()) await resource.refresh();
  const loaded = resource.store.get();
  return loaded.state === 'ready' ? loaded.data : null;
}

/** Fetches those again that are shown. */
export function refreshShown(resources: readonly Pick<Resource<unknown>, 'shown' | 'refresh'>[], families: readonly { refresh(which: () => boolean): void }[] = []): void {
  for (const one of resources) if (one.shown()) void one.refresh();
  for (const family of families) family.refresh(() => true);
}

/** Shows it, fetching it on each mount. */
export function useResource<T>(resource: Resource<T>): Loaded<T> {
  useEffect(() => {
    resource.begin();
    return resource.show();
  }, [resource]);
  return useStore(resource.store);
}
