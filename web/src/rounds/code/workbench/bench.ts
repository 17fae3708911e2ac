// What the history needs of the place where solutions are made: the editor, or the sheet of answers.
import type { Submission } from '../../../contract/api.ts';
import { formatAgo } from '../../../lib/format.ts';
import { answersOf, joined } from './answers.ts';
import type { LanguageId } from './editor/languages.ts';
import type { Sheet } from './useAnswers.ts';
import type { Editing } from './useEditing.ts';

export interface Bench {
  /** What is here now, as text. */
  current(): string;
  textOf(past: Submission): string;
  /** In the place of what is here, with a way back. */
  bringBack(past: Submission): void;
  readonly words: Readonly<Record<'compare' | 'bringBack' | 'now' | 'same' | 'what', string>>;
}

const when = ({ created_at_ms }: Submission): string => formatAgo(created_at_ms, Date.now());

export function editorBench(editing: Editing): Bench {
  return {
    current: editing.source,
    textOf: ({ source }) => source,
    bringBack: (past) => editing.restore(past.source, past.language as LanguageId, past.form, `The submission of ${when(past)} is in the editor.`),
    words: {
      compare: 'Compare with the editor',
      bringBack: 'Bring it back into the editor',
      now: 'In the editor now',
      same: 'The editor holds exactly what was submitted.',
      what: 'its source',
    },
  };
}

export function answersBench(sheet: Sheet): Bench {
  return {
    current: () => joined(sheet.list()),
    textOf: ({ answers }) => joined(answers),
    bringBack: (past) => sheet.replace(answersOf(past), `The answers of ${when(past)} are back.`),
    words: {
      compare: 'Compare with the answers here',
      bringBack: 'Bring these answers back',
      now: 'Here now',
      same: 'The answers here are exactly what was submitted.',
      what: 'its answers',
    },
  };
}
