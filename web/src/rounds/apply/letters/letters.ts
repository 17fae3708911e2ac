// Which message to begin with, and how a mail program is handed one.
import type { Letters } from '../../../contract/api.ts';

export type Letter = Letters['languages'][number]['letters'][number];
export type LetterKind = Letter['kind'];

/** The message of a kind in a language; what is not there is the first one. Null: there are none at all. */
export function letterIn({ languages }: Letters, language: string | null, kind: LetterKind | null): Letter | null {
  const letters = (languages.find((one) => one.language === language) ?? languages[0])?.letters ?? [];
  return letters.find((letter) => letter.kind === kind) ?? letters[0] ?? null;
}

/** RFC 6068: line breaks are CR LF, and everything else that is no plain letter is percent-encoded. */
export const mailAddress = (to: string, subject: string, body: string): string =>
  `mailto:${to.split('@').map(encodeURIComponent).join('@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
