// The answers of a workbench: what is given, and where that is kept.
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { notify } from '../../../lib/notices.ts';
import { storageName } from '../../../lib/storage.ts';
import { answersKey, answersToSend, keepAnswers, readAnswers, takeFiles, unready, type Answers, type GivenFile, type Refusal, type Wanted } from './answers.ts';

export interface Sheet {
  readonly wanted: Wanted;
  readonly answers: Answers;
  /** Of the files that came last. */
  readonly refused: readonly Refusal[];
  /** The browser keeps them, so that they are here after a reload. */
  readonly kept: boolean;
  take(files: readonly GivenFile[]): void;
  write(test: string, text: string): void;
  remove(test: string): void;
  /** Others in their place, with a way back. */
  replace(answers: Answers, what: string): void;
  forgetRefused(): void;
  list(): { readonly test: string; readonly text: string }[];
  /** Why they cannot be sent; empty when they can. */
  unready(): string;
}

/** Null: this problem is not solved by answers. */
export function useAnswers({ slug, answers: wanted }: Problem): Sheet | null {
  const [answers, setAnswers] = useState<Answers>(() => (wanted ? readAnswers(slug) : {}));
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [kept, setKept] = useState(true);
  // What is read while the browser still reads files must not undo what came meanwhile.
  const now = useRef(answers);

  // Another tab has changed them: the last one is the one in use.
  useEffect(() => {
    const listen = (event: StorageEvent): void => {
      if (storageName(event.key) !== answersKey(slug)) return;
      now.current = readAnswers(slug);
      setAnswers(now.current);
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  }, [slug]);

  if (!wanted) return null;
  const set = (next: Answers): void => {
    now.current = next;
    setAnswers(next);
    setKept(keepAnswers(slug, next));
  };
  const without = (test: string): Answers => Object.fromEntries(Object.entries(now.current).filter(([name]) => name !== test));
  return {
    wanted,
    answers,
    refused,
    kept,
    take(files) {
      const taken = takeFiles(now.current, files, wanted);
      set(taken.answers);
      setRefused(taken.refused);
      if (taken.tests.length > 0) notify(`${plural(taken.tests.length, 'answer')} taken.`);
    },
    write: (test, text) => set(text === '' ? without(test) : { ...now.current, [test]: text }),
    remove: (test) => set(without(test)),
    replace(next, what) {
      const before = now.current;
      set(next);
      setRefused([]);
      notify(what, { label: 'Undo', run: () => set(before) });
    },
    forgetRefused: () => setRefused([]),
    list: () => answersToSend(now.current, wanted),
    unready: () => unready(now.current, wanted),
  };
}
