// Files on their way to the server, in one way for all that take one: why a file need not travel, how far it is, how it is stopped, and
// what came of it. upload() sends one; createUploads() is what a page holds of those that somebody chose or dropped, drawn by
// ui/Uploading.tsx. How many bytes an address takes, the contract says.
import { operations, uploads as most, type Operations } from '../contract/api.ts';
import { addressOf, answered, unanswered, type Answer, type ErrorCode, type Trouble } from './api.ts';
import { formatBytes } from './format.ts';
import { createStore, type Store } from './store.ts';

export type UploadName = keyof typeof most;

export interface Upload<T> {
  readonly answer: Promise<Answer<T>>;
  /** Nobody waits for the answer then; it is "offline". */
  stop(): void;
}

export const refused = (message: string, field = '', code: ErrorCode = 'invalid'): Trouble => ({ kind: 'refused', code, message, field });

/** "10 MiB" */
export const mostWords = (name: UploadName): string => formatBytes(most[name]);

/** Why it would be refused, told before many megabytes travel in vain; null: for no reason that shows here. `remedy`: what to do about one that is too large. */
export function whyRefused(name: UploadName, { size }: Pick<Blob, 'size'>, remedy = ''): Trouble | null {
  if (size === 0) return refused('the file is empty');
  if (size > most[name]) return refused(`the file is larger than ${mostWords(name)}${remedy && `; ${remedy}`}`, '', 'too_large');
  return null;
}

/** One that does not travel. */
export const notSent = <T>(trouble: Trouble): Upload<T> => ({ answer: Promise.resolve({ ok: false, trouble }), stop: () => undefined });

interface Sent<K extends UploadName> {
  readonly query?: Operations[K]['query'];
  readonly remedy?: string;
  /** Hears how much of it is there, 0 to 1. */
  readonly onShare?: ((share: number) => void) | undefined;
}

export function upload<K extends UploadName>(name: K, body: Blob, { query, remedy, onShare }: Sent<K> = {}): Upload<Operations[K]['answer']> {
  const why = whyRefused(name, body, remedy);
  if (why) return notSent(why);
  const { method, path } = operations[name];
  // fetch() does not say how far it is, so this is the older way.
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer<Operations[K]['answer']>>((resolve) => {
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onShare?.(loaded / total);
    };
    request.onload = () => resolve(answered(request.status, request.responseText, request.getResponseHeader('Retry-After')));
    request.onerror = () => resolve(unanswered());
    // That is no sign that the server is away.
    request.onabort = () => resolve({ ok: false, trouble: { kind: 'offline' } });
  });
  request.open(method, addressOf(path, {}, query ?? {}));
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.send(body);
  return { answer, stop: () => request.abort() };
}

/** A file that comes in. */
export interface Coming {
  readonly key: number;
  readonly file: File;
  /** Of it that is there, 0 to 1; at 1 the server has it, and has not answered yet. */
  readonly share: number;
  /** It was not taken; null: it is on its way. */
  readonly trouble: Trouble | null;
}

export interface Uploads {
  readonly store: Store<readonly Coming[]>;
  /** Those that were refused before are forgotten. With one at a time, nothing happens while another is on its way. */
  bring(file: File): Promise<void>;
  /** One that was not taken, once more: it stays where it is. */
  again(key: number): Promise<void>;
  /** Off the page: what is on its way is stopped. */
  dismiss(key: number): void;
  /** All of them. What is half-way when one leaves would arrive without anybody to see it. */
  leave(): void;
}

export const isBusy = (coming: readonly Coming[]): boolean => coming.some(({ trouble }) => trouble === null);

export interface Bringing<T> {
  send(file: File, onShare: (share: number) => void): Upload<T>;
  /** What came of it is shown then; a trouble: it was not taken all the same. */
  arrived(value: T, file: File): Promise<Trouble | null | void> | Trouble | null | void;
  /** Several at a time. */
  readonly several?: boolean;
}

export function createUploads<T>({ send, arrived, several = false }: Bringing<T>): Uploads {
  const store = createStore<readonly Coming[]>([]);
  const under = new Map<number, Upload<T>>();
  let last = 0;

  const put = (key: number, part: Partial<Coming>): void => store.set(store.get().map((one) => (one.key === key ? { ...one, ...part } : one)));
  function dismiss(key: number): void {
    store.set(store.get().filter((one) => one.key !== key));
    under.get(key)?.stop();
    under.delete(key);
  }

  async function bring(file: File): Promise<void> {
    if (!several && isBusy(store.get())) return;
    const key = ++last;
    store.set([...store.get().filter(({ trouble }) => trouble === null), { key, file, share: 0, trouble: null }]);
    const one = send(file, (share) => put(key, { share }));
    under.set(key, one);
    const answer = await one.answer;
    if (!under.delete(key)) return;
    const trouble = answer.ok ? await arrived(answer.value, file) : answer.trouble;
    if (trouble) put(key, { trouble });
    else dismiss(key);
  }

  return {
    store,
    bring,
    dismiss,
    async again(key) {
      const found = store.get().find((one) => one.key === key && one.trouble !== null);
      if (found) await bring(found.file);
    },
    leave: () => store.get().forEach(({ key }) => dismiss(key)),
  };
}
