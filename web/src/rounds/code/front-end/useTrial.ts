import { useRef, useState, type RefObject } from 'react';
import type { FrontEndTask } from '../../../contract/api.ts';
import { runTrial } from '../../../lib/frames/run.ts';
import type { Form, Line, Result } from '../../../lib/frames/words.ts';
import { notify } from '../../../lib/notices.ts';
import { machineryFor } from './data.ts';
import { makeTrialFrame } from './frame.ts';
import { guardFiles } from './loops.ts';
import type { Files } from './work.ts';

export interface Trial {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly running: boolean;
  /** Of the last run; null: there was none. */
  readonly results: readonly Result[] | null;
  readonly lines: readonly (Line & { readonly test: string })[];
  /** They are of other files than those here. */
  readonly old: boolean;
  run(): Promise<void>;
}

const LINES_MAX = 100;

/** The task's tests, run in this browser. */
export function useTrial(task: FrontEndTask, form: Form, files: Files): Trial {
  const place = useRef<HTMLDivElement>(null);
  const [running, setRunning] = useState(false);
  const [results, setResults] = useState<readonly Result[] | null>(null);
  const [lines, setLines] = useState<Trial['lines']>([]);
  const [of, setOf] = useState<Files | null>(null);

  const run = async (): Promise<void> => {
    if (running || !place.current) return;
    setRunning(true);
    setResults([]);
    setLines([]);
    setOf(files);
    const texts = await machineryFor(form, true).catch(() => null);
    if (texts && place.current) {
      const host = place.current;
      await runTrial(
        () => makeTrialFrame(host), texts, { form, files: guardFiles(files), server: task.server, tests: task.tests_source, names: task.tests.map(({ name }) => name) },
        (result) => setResults((before) => [...(before ?? []), result]),
        (test, line) => setLines((before) => (before.length < LINES_MAX ? [...before, { test, ...line }] : before)),
      );
    } else if (!texts) {
      setResults(null);
      notify('The tests could not be fetched: is the server running?');
    }
    setRunning(false);
  };
  return { place, running, results, lines, old: of !== null && of !== files, run };
}
