// One table of what can be done now. Pages add their rows while they are shown; the menu, the command palette and the keyboard read it.
import { useEffect, useRef, type RefObject } from 'react';
import type { SearchResult } from '../contract/api.ts';
import { createStore, type Store } from './store.ts';

export interface Action {
  /** Unique and stable: "code.submit". */
  readonly id: string;
  readonly title: string;
  readonly section: string;
  /** See keys.ts. */
  readonly keys?: string;
  /** Further words by which it is found. */
  readonly words?: string;
  /** The thing of the record that it opens, so that a search of the record does not offer it once more: "story/7". */
  readonly thing?: `${SearchResult['kind']}/${number}`;
  /** Works while text is being typed. */
  readonly whileTyping?: boolean;
  /** Its keys work only there, also in a dialog; the palette, which takes the focus away, leaves it out. */
  readonly within?: RefObject<HTMLElement | null>;
  readonly enabled?: boolean;
  readonly run: () => void;
}

const tables = new Map<symbol, readonly Action[]>();
export const actions: Store<readonly Action[]> = createStore<readonly Action[]>([]);

const publish = (): void => actions.set([...tables.values()].flat());

/** Adds rows; returns the way to take them out. */
function addActions(rows: readonly Action[]): () => void {
  const key = Symbol();
  tables.set(key, rows);
  publish();
  return () => {
    tables.delete(key);
    publish();
  };
}

/** The rows of a component while it is mounted. What a row runs may change at each render without publishing the table again. */
export function useActions(rows: readonly Action[]): void {
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const shape = JSON.stringify(rows.map(({ run: _run, within: _within, ...rest }) => rest));
  useEffect(
    () => addActions(latest.current.map((row) => ({ ...row, run: () => latest.current.find((r) => r.id === row.id)?.run() }))),
    [shape],
  );
}
