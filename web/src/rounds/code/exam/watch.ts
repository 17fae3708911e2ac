// The recorder of what an examiner's tool would see (lib/mirror.ts), joined with an exam that was begun with it.
import { useEffect, useState, type RefObject } from 'react';
import type { Exam, ExamSignal } from '../../../contract/api.ts';
import { call } from '../../../lib/api.ts';
import { createExamMirror, mirrorName, type Mirror } from '../../../lib/mirror.ts';
import { browserPage } from '../../../lib/mirrorPage.ts';
import { onReturn } from '../../../lib/connection.ts';
import { storage } from '../../../lib/storage.ts';
import { serverTime, steady, type ServerTime } from './clock.ts';

const inEditor = (path: readonly EventTarget[]): boolean => path.some((one) => one instanceof Element && one.classList.contains('editor-host'));

interface Given {
  readonly exam: Exam;
  readonly since_ms: () => number;
  readonly problem: () => number;
}

function createWatch({ exam, since_ms, problem }: Given): Mirror {
  const params = { id: exam.id };
  const mirror = createExamMirror({
    exam: exam.id, page: browserPage(), storage, since_ms, problem, inEditor, next: exam.mirror?.next ?? 0,
    async take(first, signals) {
      const answer = await call('addExamSignals', { params, body: { first, signals: [...signals] as ExamSignal[] } });
      if (answer.ok) return true;
      const { trouble } = answer;
      const field = trouble.kind === 'refused' ? trouble.field : '';
      if (field === 'first') {
        const now = await call('getExam', { params });
        return now.ok && now.value.mirror ? now.value.mirror.next : false;
      }
      // Erased meanwhile, or too late: nobody will ever want it.
      if (trouble.kind === 'missing' || field === 'mirror' || field === 'exam') mirror.forget();
      return false;
    },
  });
  return mirror;
}

/** While the room is open; it goes on after a reload, and hands over what waits when the network is back. */
export function useWatch(exam: Exam, time: RefObject<ServerTime>, problem: RefObject<number>): Mirror {
  const [mirror] = useState(() => createWatch({ exam, since_ms: () => serverTime(time.current, steady()) - exam.began_at_ms, problem: () => problem.current }));
  const recording = exam.mirror?.recording === true;
  useEffect(() => {
    if (recording) mirror.start();
    else if (mirror.state.get() === 'off') void mirror.rest();
    else void mirror.stop();
  }, [mirror, recording]);
  useEffect(() => () => mirror.close(), [mirror]);
  useEffect(() => onReturn(() => void mirror.flush()), [mirror]);
  return mirror;
}

/** After the end: what this browser still has. */
export function useRest(exam: Exam): void {
  useEffect(() => {
    if (!storage.names(mirrorName(exam.id)).includes(mirrorName(exam.id))) return;
    const rest = createWatch({ exam, since_ms: () => 0, problem: () => 0 });
    if (exam.mirror === null) rest.forget();
    else void rest.drain();
    return onReturn(() => void rest.drain());
    // Once for each exam that is looked at.
  }, [exam.id]);
}
