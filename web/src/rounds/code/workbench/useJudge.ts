import { useEffect, useState } from 'react';
import { call } from '../../../lib/api.ts';
import { onEvent, onReturn } from '../../../lib/connection.ts';
import { createJudge, type Judge } from './judging.ts';

/** Tests that end within this time are shown together: a problem may have thousands of a millisecond each. */
const TOGETHER_MS = 60;

/** The judge of one problem's page. What was under way when the page was left is shown again. */
export function useJudge(slug: string): Judge {
  const [judge] = useState(() =>
    createJudge(
      {
        submit: (body) => call('createSubmission', { body }),
        run: (body) => call('createRun', { body }),
        fetch: (id) => call('getSubmission', { params: { id } }),
        cancel: (id) => call('cancelSubmission', { params: { id } }),
      },
      (flush) => setTimeout(flush, TOGETHER_MS),
    ),
  );
  useEffect(() => onEvent(judge.event), [judge]);
  useEffect(() => onReturn(judge.catchUp), [judge]);
  useEffect(() => {
    let left = false;
    void Promise.all((['submit', 'run'] as const).map((kind) => call('listSubmissions', { query: { problem: slug, kind, limit: 1 } }))).then((answers) => {
      const newest = answers.flatMap((answer) => (answer.ok ? answer.value.submissions : []));
      const active = newest.find((one) => one.state === 'queued' || one.state === 'running');
      if (active && !left && judge.store.get().state === 'idle') void judge.show(active.id);
    });
    return () => {
      left = true;
    };
  }, [judge, slug]);
  return judge;
}
