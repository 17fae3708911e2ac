// What a page and the frame that shows a user's files say to each other (docs/formats/front-end.md). The frame has no origin: whatever comes out of it is a
// stranger's, and is looked at before it is believed.

export type Form = 'vanilla' | 'react';

/** Texts of scripts, as they stand in the program. */
export interface Machinery {
  readonly machine: string;
  readonly axe: string;
  readonly react: string;
  readonly jsx: string;
}

/** To the frame, once: what it shall show, or try. */
export interface Given {
  /** Comes back with every word of the frame; the user's code does not learn it. */
  readonly nonce: string;
  readonly form: Form;
  readonly files: Readonly<Record<string, string>>;
  readonly server: string;
  /** Scripts to run before: React and the compiler of JSX, axe. */
  readonly libraries: readonly string[];
  /** Absent: a preview. */
  readonly trial?: { readonly tests: string; readonly name: string };
}

export type Level = 'log' | 'info' | 'warn' | 'error';

export interface Line {
  readonly level: Level;
  readonly text: string;
  /** Of the user's own; null where it is not known. */
  readonly file: string | null;
  readonly line: number | null;
}

export type State = 'passed' | 'failed' | 'timeout' | 'not-run';

export interface Result {
  readonly name: string;
  readonly state: State;
  /** What was not as it should be; empty when passed. */
  readonly message: string;
  readonly ms: number;
}

export type FromFrame =
  | { readonly kind: 'beat' }
  | ({ readonly kind: 'line' } & Line)
  | { readonly kind: 'viewport'; readonly width: number; readonly height: number }
  | { readonly kind: 'result'; readonly state: 'passed' | 'failed'; readonly message: string };

const TEXT_MAX = 2000;
const LEVELS: readonly string[] = ['log', 'info', 'warn', 'error'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const side = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 4000;

/** What a frame says, if it is one of its words and has the nonce; else null. */
export function hear(data: unknown, nonce: string): FromFrame | null {
  if (!isObject(data) || data['nonce'] !== nonce) return null;
  const { kind, level, text, file, line, width, height, state, message } = data;
  if (kind === 'beat') return { kind };
  if (kind === 'viewport' && side(width) && side(height)) return { kind, width, height };
  if (kind === 'result' && (state === 'passed' || state === 'failed') && typeof message === 'string') return { kind, state, message: message.slice(0, TEXT_MAX) };
  if (kind !== 'line' || typeof level !== 'string' || !LEVELS.includes(level) || typeof text !== 'string') return null;
  return {
    kind, level: level as Level, text: text.slice(0, TEXT_MAX), file: typeof file === 'string' ? file.slice(0, 100) : null,
    line: typeof line === 'number' && Number.isInteger(line) && line > 0 ? line : null,
  };
}
