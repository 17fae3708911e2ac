import { useEffect, useState } from 'react';
import type { CvCheck } from '../../../../contract/api.ts';
import { call, describeTrouble } from '../../../../lib/api.ts';

export type Checked =
  | { readonly state: 'checking'; readonly last: CvCheck | null }
  | { readonly state: 'checked'; readonly last: CvCheck; readonly body: string }
  /** It cannot be read as it stands (a brace is missing), or the server is away. */
  | { readonly state: 'troubled'; readonly last: CvCheck | null; readonly sentence: string };

const PAUSE_MS = 400;

/** What the rules say of the text in the editor, a moment after the last key. */
export function useCheck(body: string, country: string): Checked {
  const [checked, setChecked] = useState<Checked>({ state: 'checking', last: null });
  useEffect(() => {
    const gone = new AbortController();
    setChecked(({ last }) => ({ state: 'checking', last }));
    const timer = setTimeout(() => {
      void call('checkCv', { body: { body, country }, signal: gone.signal }).then((answer) => {
        if (gone.signal.aborted) return;
        if (answer.ok) setChecked({ state: 'checked', last: answer.value, body });
        else setChecked(({ last }) => ({ state: 'troubled', last, sentence: describeTrouble(answer.trouble) }));
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [body, country]);
  return checked;
}
