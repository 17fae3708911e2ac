// What a page says in place of content that could not be fetched.
import type { Trouble } from '../lib/api.ts';
import { sentence } from '../lib/format.ts';

export interface Told {
  readonly head: string;
  readonly text: string;
  /** What to type into a terminal. */
  readonly command?: string;
  readonly canRetry: boolean;
}

/** `what` could not be shown: "the problems". null: something else covers the whole page. */
export function toldOf(trouble: Trouble, what: string): Told | null {
  switch (trouble.kind) {
    case 'offline':
      return {
        head: 'The server does not answer', command: 'dryrun serve', canRetry: true,
        text: `So ${what} cannot be shown. What you typed is safe in this browser. The page goes on by itself as soon as the server is back:`,
      };
    case 'session':
      return null; // the shell does
    case 'missing':
      return { head: 'Not found', text: sentence(trouble.message), canRetry: false };
    case 'busy':
      return { head: 'The server has too much to do', text: `${sentence(trouble.message)} It is asked again for ${what} in a moment.`, canRetry: true };
    case 'refused':
      return { head: 'The server does not accept that', text: sentence(trouble.message), canRetry: true };
    case 'fault':
      return { head: 'That went wrong on our side', text: sentence(trouble.message), canRetry: true };
  }
}
