// A user's files in a frame without an origin: shown, or tried test by test, each in a frame of its own. The page and the judge's browser run this same code.
import { hear, type Form, type FromFrame, type Given, type Line, type Machinery, type Result } from './words.ts';

export interface Work {
  readonly form: Form;
  readonly files: Readonly<Record<string, string>>;
  readonly server: string;
}

export interface Trial extends Work {
  readonly tests: string;
  readonly names: readonly string[];
}

/** How long one test may take, and how long a preview may be silent, before it is taken to hang. */
const TEST_MS = 15_000;
export const SILENT_MS = 4000;
export const VIEWPORT = { width: 800, height: 600 };

const nonceOf = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-');

const librariesOf = (form: Form, texts: Machinery, trial: boolean): string[] => [...(form === 'react' ? [texts.react, texts.jsx] : []), ...(trial ? [texts.axe] : [])];

/** Gives a frame its work when it says that it is ready, and tells what it says; returns the way to stop listening. */
export function speak(frame: HTMLIFrameElement, texts: Machinery, work: Work, trial: Given['trial'], onWord: (word: FromFrame) => void): () => void {
  const nonce = nonceOf();
  let given = false;
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || !event.source) return;
    if (!given) {
      given = true;
      const message: Given = { nonce, form: work.form, files: work.files, server: work.server, libraries: librariesOf(work.form, texts, trial !== undefined), ...(trial && { trial }) };
      // It has no origin that could be named.
      frame.contentWindow?.postMessage({ scripts: [texts.machine], given: message }, '*');
      return;
    }
    const word = hear(event.data, nonce);
    if (word) onWord(word);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}

function tryOne(make: () => HTMLIFrameElement, texts: Machinery, trial: Trial, name: string, onLine: (line: Line) => void): Promise<Result> {
  return new Promise((done) => {
    const began = performance.now();
    const frame = make();
    const end = (state: Result['state'], message: string): void => {
      clearTimeout(timer);
      stop();
      frame.remove();
      done({ name, state, message, ms: Math.round(performance.now() - began) });
    };
    const timer = setTimeout(() => end('timeout', `it did not end within ${TEST_MS / 1000} s`), TEST_MS);
    const stop = speak(frame, texts, trial, { tests: trial.tests, name }, (word) => {
      if (word.kind === 'line') onLine(word);
      if (word.kind === 'viewport') {
        frame.style.width = `${word.width}px`;
        frame.style.height = `${word.height}px`;
      }
      if (word.kind === 'result') end(word.state, word.message);
    });
  });
}

/**
 * All tests, one after the other. After one that did not end nothing more is run: the frame's process may still be busy with it. `make` puts an empty frame, of
 * VIEWPORT's size, where it can be seen: browsers draw nothing in others.
 */
export async function runTrial(make: () => HTMLIFrameElement, texts: Machinery, trial: Trial, onResult: (result: Result) => void, onLine: (name: string, line: Line) => void): Promise<readonly Result[]> {
  const results: Result[] = [];
  let hangs = false;
  for (const name of trial.names) {
    const result: Result = hangs ? { name, state: 'not-run', message: 'a test before it did not end', ms: 0 } : await tryOne(make, texts, trial, name, (line) => onLine(name, line));
    hangs ||= result.state === 'timeout';
    results.push(result);
    onResult(result);
  }
  return results;
}
