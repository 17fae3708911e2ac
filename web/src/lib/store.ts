// A value that can be watched: the only kind of state that outlives a component here.
import { useSyncExternalStore } from 'react';

export interface Store<T> {
  get(): T;
  /** Watchers hear of it unless the value is the same one. */
  set(next: T): void;
  /** Returns the way to stop watching. */
  subscribe(watcher: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const watcher of [...watchers]) watcher();
    },
    subscribe(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
