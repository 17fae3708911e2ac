// Short messages that come and go; at most one way to act on each.
import { createStore } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly act: { readonly label: string; readonly run: () => void } | null;
}

export const notices = createStore<readonly Notice[]>([]);

const SHOWN_MS = 8000;
const MOST = 3;
let last = 0;

export function dismiss(id: number): void {
  notices.set(notices.get().filter((notice) => notice.id !== id));
}

export function notify(text: string, act: Notice['act'] = null): void {
  const id = ++last;
  notices.set([...notices.get(), { id, text, act }].slice(-MOST));
  setTimeout(() => dismiss(id), SHOWN_MS);
}
