// What stands in the editors of an exam. Each edit is written to this browser at once and sent within a second, also while somebody goes on typing: the
// browser may be killed at any moment, and the time is up at one. The server says which version it has; when another tab put something else
// there, nobody's text is thrown away before a person has chosen.
import type { ExamCode, ExamForm, Form } from '../../../contract/api.ts';
import type { Answer } from '../../../lib/api.ts';
import { isNumber, isObject, isString, type Storage } from '../../../lib/storage.ts';
import { createStore, type Store } from '../../../lib/store.ts';

export interface Code {
  readonly language: string;
  readonly form: ExamForm;
  /** Of a front-end task its files, as JSON. */
  readonly source: string;
}

/** The form of what is no front-end task; no exam has a problem whose answers are sent in. */
export const programForm = (form: Form | ExamForm): 'program' | 'function' => (form === 'function' ? 'function' : 'program');

interface Local extends Code {
  /** Of the server's, that this one began with or became. */
  readonly version: number;
  readonly sent: boolean;
}

export type KeepState =
  | { readonly state: 'clean' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  /** The server is away; it is in this browser. */
  | { readonly state: 'local' }
  /** The browser does not keep it, and the server is away. */
  | { readonly state: 'unsaved' }
  /** Another tab put something else there. */
  | { readonly state: 'conflict' }
  /** The exam has ended, or this problem is closed: nothing more is taken. */
  | { readonly state: 'closed'; readonly message: string };

export interface KeeperServer {
  put(ordinal: number, body: Code & { readonly version: number }): Promise<Answer<{ readonly version: number }>>;
}

export interface KeeperClock {
  after(ms: number, run: () => void): () => void;
}

export interface Keeper {
  readonly store: Store<ReadonlyMap<number, KeepState>>;
  /** What the editor should show: this browser's when the server does not have it yet, else the server's; null: the starter code. */
  take(ordinal: number, server: ExamCode | null): Code | null;
  edit(ordinal: number, code: Code): void;
  /** The server has this one now, by a submission: `version` is what it says of it. */
  submitted(ordinal: number, code: Code, version: number): void;
  /** After a conflict: the text of this tab goes over what is there; `version` is that of what was looked at. */
  insist(ordinal: number, version: number): void;
  /** After a conflict: that of the other tab is taken, whose text the caller shows. */
  yield(ordinal: number, server: ExamCode): void;
  /** Sends what waits. */
  flush(): Promise<void>;
}

const TOGETHER_MS = 600;
const RETRY_MS = 2000;

const isLocal = (value: unknown): value is Local | null =>
  value === null || (isObject(value) && isString(value['language']) && isString(value['form']) && isString(value['source']) && isNumber(value['version']) && typeof value['sent'] === 'boolean');

const nameOf = (exam: number, ordinal: number): string => `exam.${exam}.${ordinal}`;

/** What was typed in this browser and never came to the server: after the end nobody takes it any more. */
export function tooLate(exam: number, ordinal: number, storage: Storage): string | null {
  const local = storage.read(nameOf(exam, ordinal), isLocal, null);
  return local && !local.sent ? local.source : null;
}

/** Once an exam is over: what the server has need not lie here as well. */
export function tidy(exam: number, ordinals: readonly number[], storage: Storage): void {
  for (const ordinal of ordinals) if (tooLate(exam, ordinal, storage) === null) storage.remove(nameOf(exam, ordinal));
}

export function createKeeper(exam: number, storage: Storage, server: KeeperServer, clock: KeeperClock): Keeper {
  const store = createStore<ReadonlyMap<number, KeepState>>(new Map());
  const texts = new Map<number, Local>();
  const kept = new Set<number>();
  let stop: (() => void) | null = null;
  let sending: Promise<void> | null = null;

  const name = (ordinal: number): string => nameOf(exam, ordinal);
  const tell = (ordinal: number, state: KeepState): void => store.set(new Map(store.get()).set(ordinal, state));
  const stateOf = (ordinal: number): KeepState['state'] => store.get().get(ordinal)?.state ?? 'clean';

  function write(ordinal: number, local: Local): void {
    texts.set(ordinal, local);
    if (storage.write(name(ordinal), local)) kept.add(ordinal);
    else kept.delete(ordinal);
  }

  function schedule(ms: number): void {
    stop ??= clock.after(ms, () => {
      stop = null;
      void flush();
    });
  }

  /** True: go on with the next. */
  async function send(ordinal: number): Promise<boolean> {
    const local = texts.get(ordinal);
    if (!local || local.sent) return true;
    const { language, form, source, version } = local;
    const answer = await server.put(ordinal, { language, form, source, version });
    const now = texts.get(ordinal) ?? local;
    const same = now.source === source && now.language === language && now.form === form;
    if (answer.ok) {
      write(ordinal, { ...now, version: answer.value.version, sent: same });
      tell(ordinal, { state: same ? 'saved' : 'saving' });
      if (!same) schedule(TOGETHER_MS);
      return true;
    }
    const { trouble } = answer;
    if (trouble.kind === 'refused' && trouble.field === 'version') tell(ordinal, { state: 'conflict' });
    else if (trouble.kind === 'refused' || trouble.kind === 'missing') tell(ordinal, { state: 'closed', message: trouble.message });
    else {
      tell(ordinal, { state: kept.has(ordinal) ? 'local' : 'unsaved' });
      schedule(RETRY_MS);
      return false;
    }
    return true;
  }

  async function sendAll(): Promise<void> {
    for (const ordinal of texts.keys()) {
      const state = stateOf(ordinal);
      if (state === 'conflict' || state === 'closed') continue;
      if (!(await send(ordinal))) return;
    }
  }

  function flush(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }

  return {
    store,
    take(ordinal, fromServer) {
      const local = texts.get(ordinal) ?? storage.read(name(ordinal), isLocal, null);
      if (local && !local.sent) {
        texts.set(ordinal, local);
        kept.add(ordinal);
        tell(ordinal, { state: 'saving' });
        schedule(0);
        return local;
      }
      if (!fromServer) return null;
      const { language, form, source, version } = fromServer;
      texts.set(ordinal, { language, form, source, version, sent: true });
      tell(ordinal, { state: 'saved' });
      return { language, form, source };
    },
    edit(ordinal, code) {
      const before = texts.get(ordinal);
      write(ordinal, { ...code, version: before?.version ?? 0, sent: false });
      const state = stateOf(ordinal);
      if (state === 'conflict' || state === 'closed') return;
      tell(ordinal, { state: 'saving' });
      schedule(TOGETHER_MS);
    },
    submitted(ordinal, code, version) {
      const now = texts.get(ordinal);
      const same = !now || (now.source === code.source && now.language === code.language && now.form === code.form);
      write(ordinal, { ...(now ?? code), version, sent: same });
      tell(ordinal, { state: same ? 'saved' : 'saving' });
      if (!same) schedule(TOGETHER_MS);
    },
    insist(ordinal, version) {
      const now = texts.get(ordinal);
      if (!now) return;
      write(ordinal, { ...now, version, sent: false });
      tell(ordinal, { state: 'saving' });
      schedule(0);
    },
    yield(ordinal, { language, form, source, version }) {
      write(ordinal, { language, form, source, version, sent: true });
      tell(ordinal, { state: 'saved' });
    },
    async flush() {
      stop?.();
      stop = null;
      await flush();
    },
  };
}
