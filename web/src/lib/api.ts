// The server's operations, typed by the contract. A call never throws: what can go wrong is a value that a page must draw.
import { operations, type Error as ErrorBody, type Operations, type uploads } from '../contract/api.ts';
import { sentence } from './format.ts';
import { isObject } from './storage.ts';

export type ErrorCode = ErrorBody['error']['code'];

export type Trouble =
  /** No answer: the server is not running, or the network is away. */
  | { readonly kind: 'offline' }
  /** The cookie is missing or worthless: a fresh link is needed. */
  | { readonly kind: 'session' }
  | { readonly kind: 'missing'; readonly message: string }
  | { readonly kind: 'busy'; readonly message: string; readonly retry_after_ms: number }
  /** What was sent is wrong; `field` says what. */
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string; readonly field: string }
  /** The server's own fault. */
  | { readonly kind: 'fault'; readonly message: string };

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

type Empty = Record<string, never>;
type Part<Name extends string, T> = [T] extends [Empty | null] ? { readonly [K in Name]?: undefined } : { readonly [K in Name]: T };

export type Arguments<K extends keyof Operations> = Part<'params', Operations[K]['params']> &
  Part<'body', Operations[K]['body']> & { readonly query?: Operations[K]['query']; readonly signal?: AbortSignal };

const FALLBACK_RETRY_MS = 2000;

/** Fills in the path and the query: ('/api/a/{id}', {id: 1}, {n: 2}) is '/api/a/1?n=2'. */
export function addressOf(path: string, params: Readonly<Record<string, unknown>>, query: Readonly<Record<string, unknown>>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return search ? `${filled}?${search}` : filled;
}

function errorOf(body: unknown): ErrorBody['error'] | null {
  if (!isObject(body) || !isObject(body['error'])) return null;
  const { code, message, field } = body['error'];
  if (typeof code !== 'string' || typeof message !== 'string') return null;
  return { code: code as ErrorCode, message, field: typeof field === 'string' ? field : '' };
}

/** What an answer that is not 2xx means. `body` is its JSON, or null when it was none. */
export function troubleOf(status: number, body: unknown, retryAfter: string | null): Trouble {
  const error = errorOf(body);
  const message = error?.message ?? `The server answered ${status}.`;
  if (status === 401) return { kind: 'session' };
  if (status === 404) return { kind: 'missing', message };
  if (status === 429 || error?.code === 'busy') {
    const seconds = Number(retryAfter ?? NaN);
    return { kind: 'busy', message, retry_after_ms: seconds > 0 ? seconds * 1000 : FALLBACK_RETRY_MS };
  }
  if (status >= 500) return { kind: 'fault', message };
  return { kind: 'refused', code: error?.code ?? 'invalid', message, field: error?.field ?? '' };
}

type Listener = (trouble: Trouble | null) => void;
const listeners = new Set<Listener>();

/** Hears the outcome of every call: null when the server answered it. Returns the way to stop. */
export function onOutcome(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function settle<T>(answer: Answer<T>): Answer<T> {
  for (const listener of listeners) listener(answer.ok ? null : answer.trouble);
  return answer;
}

/** There was no answer. */
export const unanswered = <T>(): Answer<T> => settle<T>({ ok: false, trouble: { kind: 'offline' } });

/** What the server's answer means. The contract says what its value is. */
export function answered<T>(status: number, text: string, retryAfter: string | null): Answer<T> {
  const ok = status >= 200 && status < 300;
  let body: unknown = null;
  try {
    body = text === '' ? null : JSON.parse(text);
  } catch {
    if (ok) return settle<T>({ ok: false, trouble: { kind: 'fault', message: 'The server sent something that is not JSON.' } });
  }
  return settle<T>(ok ? { ok: true, value: body as T } : { ok: false, trouble: troubleOf(status, body, retryAfter) });
}

/** The body is JSON; what takes a file is sent by upload() (lib/upload.ts). */
export async function call<K extends Exclude<keyof Operations, keyof typeof uploads>>(name: K, given: Arguments<K>): Promise<Answer<Operations[K]['answer']>> {
  const { method, path } = operations[name];
  const url = addressOf(path, given.params ?? {}, given.query ?? {});
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      ...(given.signal ? { signal: given.signal } : {}),
      headers: { Accept: 'application/json', ...(method !== 'GET' ? { 'Content-Type': 'application/json' } : {}) },
      ...(given.body != null ? { body: JSON.stringify(given.body) } : {}),
    });
    text = await response.text();
  } catch {
    return unanswered();
  }
  return answered(response.status, text, response.headers.get('Retry-After'));
}

/** A trouble in words for people. */
export function describeTrouble(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'offline':
      return 'The server does not answer. Is `dryrun serve` running?';
    case 'session':
      return 'This session has ended. Run `dryrun link` and open the address it prints.';
    default:
      return sentence(trouble.message);
  }
}
