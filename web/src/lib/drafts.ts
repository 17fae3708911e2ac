// What is in the editor, kept through reload, crash and absence of the server. Each edit is written to this browser at once and to the
// server a moment later; the newer of both wins. What the server does not have yet is its own queue: it is found again in the
// browser's storage after any interruption. A `source` of null means that the user went back to the starter code.
import type { Draft } from '../contract/api.ts';
import type { Answer, Trouble } from './api.ts';
import { isNumber, isObject, isString, type Storage } from './storage.ts';

export interface LocalDraft {
  readonly source: string | null;
  readonly edited_at_ms: number;
  /** edited_at_ms of what the server is known to have; 0 when it has nothing. */
  readonly synced_at_ms: number;
}

export type DraftState =
  /** Nothing but the starter code. */
  | 'clean'
  /** In this browser; on its way to the server. */
  | 'saving'
  | 'saved'
  /** In this browser only; goes to the server when that is back. */
  | 'local'
  /** Neither: the browser's storage is full or forbidden and the server is away. */
  | 'unsaved';

export interface DraftServer {
  put(slug: string, language: string, source: string, edited_at_ms: number): Promise<Answer<Draft>>;
  remove(slug: string, language: string): Promise<Answer<null>>;
}

export interface DraftClock {
  now(): number;
  /** Returns the way to call it off. */
  after(ms: number, run: () => void): () => void;
}

export interface Drafts {
  /** The draft of this browser, or null. */
  local(slug: string, language: string): LocalDraft | null;
  edit(slug: string, language: string, source: string | null): void;
  /** Takes in what the server has; returns what the editor should show (null: the starter code). */
  merge(slug: string, language: string, fromServer: Draft | null): string | null;
  /** Sends what waits, of all problems. */
  flush(): Promise<void>;
  state(slug: string, language: string): DraftState;
  subscribe(watcher: () => void): () => void;
}

const QUIET_MS = 800;

function isLocalDraft(value: unknown): value is LocalDraft | null {
  return value === null || (isObject(value) && (value['source'] === null || isString(value['source'])) &&
    isNumber(value['edited_at_ms']) && isNumber(value['synced_at_ms']));
}

export const draftName = (slug: string, language: string): string => `draft.${slug}.${language}`;

/** Which of the two the editor shows; equal times are the same edit. */
export function newerDraft(local: LocalDraft | null, remote: Draft | null): 'local' | 'remote' | 'none' {
  if (!local) return remote ? 'remote' : 'none';
  if (!remote) {
    // The server knows none: it was never sent, or it was forgotten elsewhere after this browser had sent it.
    return local.edited_at_ms > local.synced_at_ms || local.source === null ? 'local' : 'none';
  }
  return remote.edited_at_ms > local.edited_at_ms ? 'remote' : 'local';
}

/** Sending fails for good only when the server looked at it and refused it. */
const retries = (trouble: Trouble): boolean => trouble.kind !== 'refused' && trouble.kind !== 'missing';

export function createDrafts(storage: Storage, server: DraftServer, clock: DraftClock): Drafts {
  const watchers = new Set<() => void>();
  const sending = new Set<string>();
  const failed = new Set<string>();
  const timers = new Map<string, () => void>();
  // What storage refused to take lives here as long as the page does.
  const memory = new Map<string, LocalDraft>();

  const tell = (): void => watchers.forEach((watcher) => watcher());
  const read = (name: string): LocalDraft | null => memory.get(name) ?? storage.read(name, isLocalDraft, null);

  function keep(name: string, draft: LocalDraft): void {
    if (storage.write(name, draft)) memory.delete(name);
    else memory.set(name, draft);
  }

  async function send(name: string): Promise<void> {
    const draft = read(name);
    const [, slug, language] = name.split('.');
    if (!draft || !slug || !language || sending.has(name) || draft.edited_at_ms <= draft.synced_at_ms) return;
    sending.add(name);
    tell();
    const answer = draft.source === null ? await server.remove(slug, language) : await server.put(slug, language, draft.source, draft.edited_at_ms);
    sending.delete(name);
    const now = read(name);
    if (answer.ok || !retries(answer.trouble)) {
      failed.delete(name);
      // An edit made while this one was on its way keeps its own time and is sent next.
      if (now) keep(name, { ...now, synced_at_ms: draft.edited_at_ms });
      if (now && now.edited_at_ms > draft.edited_at_ms) schedule(name);
    } else {
      failed.add(name);
    }
    tell();
  }

  function schedule(name: string): void {
    timers.get(name)?.();
    timers.set(name, clock.after(QUIET_MS, () => {
      timers.delete(name);
      void send(name);
    }));
  }

  return {
    local: (slug, language) => read(draftName(slug, language)),
    edit(slug, language, source) {
      const name = draftName(slug, language);
      const before = read(name);
      // A clock set back must not make this edit older than the one before.
      const edited_at_ms = Math.max(clock.now(), (before?.edited_at_ms ?? 0) + 1);
      keep(name, { source, edited_at_ms, synced_at_ms: before?.synced_at_ms ?? 0 });
      schedule(name);
      tell();
    },
    merge(slug, language, fromServer) {
      const name = draftName(slug, language);
      const local = read(name);
      const winner = newerDraft(local, fromServer);
      if (winner === 'remote' && fromServer) {
        keep(name, { source: fromServer.source, edited_at_ms: fromServer.edited_at_ms, synced_at_ms: fromServer.edited_at_ms });
        return fromServer.source;
      }
      if (winner === 'none') {
        storage.remove(name);
        memory.delete(name);
        return null;
      }
      if (local && local.edited_at_ms > local.synced_at_ms) schedule(name);
      return local?.source ?? null;
    },
    async flush() {
      for (const [name, cancel] of timers) {
        cancel();
        timers.delete(name);
      }
      const names = new Set([...storage.names('draft.'), ...memory.keys()]);
      for (const name of names) await send(name);
    },
    state(slug, language) {
      const name = draftName(slug, language);
      const draft = read(name);
      if (!draft) return 'clean';
      if (draft.edited_at_ms <= draft.synced_at_ms) return draft.source === null ? 'clean' : 'saved';
      if (failed.has(name) && !sending.has(name)) return memory.has(name) ? 'unsaved' : 'local';
      return 'saving';
    },
    subscribe(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
