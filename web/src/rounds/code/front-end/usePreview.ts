import { useEffect, useRef, useState, type RefObject } from 'react';
import type { FrontEndTask } from '../../../contract/api.ts';
import { SILENT_MS, speak } from '../../../lib/frames/run.ts';
import type { Form, Line } from '../../../lib/frames/words.ts';
import { machineryFor } from './data.ts';
import { makeFrame } from './frame.ts';
import { guardFiles } from './loops.ts';
import type { Files } from './work.ts';

/** silent: it does not answer, and was taken away; lost: what it runs could not be fetched. */
export type PreviewState = 'loading' | 'shown' | 'silent' | 'lost';

export interface Preview {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly state: PreviewState;
  readonly lines: readonly Line[];
  again(): void;
}

const QUIET_MS = 600;
const LINES_MAX = 300;

/** The files, shown in a frame that is made anew a moment after each edit. */
export function usePreview(task: FrontEndTask, form: Form, files: Files): Preview {
  const host = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<PreviewState>('loading');
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [turn, setTurn] = useState(0);
  const first = useRef(true);

  useEffect(() => {
    let stop = (): void => undefined;
    let gone = false;
    const show = async (): Promise<void> => {
      const texts = await machineryFor(form, false).catch(() => null);
      const place = host.current;
      if (gone || !place) return;
      if (!texts) {
        setState('lost');
        return;
      }
      setLines([]);
      const frame = makeFrame(`Preview of ${task.title}`);
      let silence: ReturnType<typeof setTimeout>;
      const end = (): void => {
        clearTimeout(silence);
        deaf();
        frame.remove();
      };
      const heard = (): void => {
        clearTimeout(silence);
        silence = setTimeout(() => {
          // A tab in the background has slow clocks; that is no silence.
          if (document.hidden) {
            heard();
            return;
          }
          end();
          setState('silent');
        }, SILENT_MS);
      };
      const deaf = speak(frame, texts, { form, files: guardFiles(files), server: task.server }, undefined, (word) => {
        heard();
        if (word.kind === 'beat') setState('shown');
        if (word.kind === 'line') setLines((before) => (before.length < LINES_MAX ? [...before, word] : before));
      });
      heard();
      place.replaceChildren(frame);
      stop = end;
    };
    const timer = setTimeout(() => void show(), first.current ? 0 : QUIET_MS);
    first.current = false;
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
    };
  }, [task, form, files, turn]);

  return { host, state, lines, again: () => { first.current = true; setState('loading'); setTurn((n) => n + 1); } };
}
