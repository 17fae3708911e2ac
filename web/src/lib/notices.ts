// Short messages that come and go; at most one way to act on each.
import { createStore } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly act: { readonly label: string; readonly run: () => void } | null;
}

export const notices = createStore<readonly Notice[]>([]);

const SHOWN_MS = 8000;
/** How long after somebody was at one it may stay. */
const LEFT_MS = 2000;
const MOST = 3;
let last = 0;
let held: () => boolean = () => false;

/** What shows them says whether somebody is at one of them, by pointer or by keyboard: none goes meanwhile. */
export function holdWhile(isHeld: () => boolean): void {
  held = isHeld;
}

export function dismiss(id: number): void {
  notices.set(notices.get().filter((notice) => notice.id !== id));
}

function expire(id: number): void {
  if (held()) setTimeout(() => expire(id), LEFT_MS);
  else dismiss(id);
}

export function notify(text: string, act: Notice['act'] = null): void {
  const id = ++last;
  notices.set([...notices.get(), { id, text, act }].slice(-MOST));
  setTimeout(() => expire(id), SHOWN_MS);
}
