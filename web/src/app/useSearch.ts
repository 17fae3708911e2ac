// Asks the record while somebody types: the last question counts, and answers that come late are thrown away.
import { useEffect, useState } from 'react';
import type { SearchResult } from '../contract/api.ts';
import { call, type Trouble } from '../lib/api.ts';
import { onEvent } from '../lib/connection.ts';
import { isQuestion } from './found.ts';

export type Search =
  | { readonly state: 'none' }
  | { readonly state: 'asking' }
  | { readonly state: 'found'; readonly question: string; readonly results: readonly SearchResult[]; readonly more: boolean }
  | { readonly state: 'failed'; readonly trouble: Trouble };

const PAUSE_MS = 120;

/** What is asked when this was typed. */
export const questionOf = (text: string): string => text.trim().slice(0, 200);

export function useSearch(text: string, limit: number): Search {
  const question = questionOf(text);
  const [search, setSearch] = useState<Search>({ state: 'none' });
  const [round, again] = useState(0);
  // What somebody changes elsewhere is found as well.
  useEffect(() => onEvent((event) => { if (event.type === 'record.changed') again((n) => n + 1); }), []);
  useEffect(() => {
    if (!isQuestion(question)) {
      setSearch({ state: 'none' });
      return undefined;
    }
    let left = false;
    setSearch((before) => (before.state === 'found' ? before : { state: 'asking' }));
    const timer = setTimeout(() => {
      void call('search', { query: { q: question, limit } }).then((answer) => {
        if (left) return;
        setSearch(answer.ok ? { state: 'found', question, ...answer.value } : { state: 'failed', trouble: answer.trouble });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      left = true;
    };
  }, [question, limit, round]);
  return search;
}
