// Tasks of front-end interviews, and the texts that their frames run.
import type { FrontEndCheck, FrontEndTask } from '../../../contract/api.ts';
import { call } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import type { Machinery } from '../../../lib/frames/words.ts';
import { withNews } from '../../../lib/job.ts';
import { createFamily, createResource, refreshShown } from '../../../lib/resource.ts';

export const tasks = createResource(() => call('listFrontEnd', {}));
export const taskOf = createFamily<FrontEndTask>((task) => call('getFrontEnd', { params: { task } }), { keep: true });

/** All that a task leaves open; what somebody asks is asked of the server each time. */
export const answersOf = createFamily((task) => call('listFrontEndAnswers', { params: { task } }));

/** What was submitted for a task, the newest first; and one of the past, by its number. */
export const checksOf = createFamily((task) => call('listFrontEndChecks', { query: { task, limit: 20 } }));
export const checkOf = createFamily<FrontEndCheck>((id) => call('getFrontEndCheck', { params: { id: Number(id) } }));

/** Keeps what was tried fresh while the page is shown; returns the way to stop. */
export const followTasks = (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'record.changed') refreshShown([tasks]);
    if (event.type !== 'front-end.changed') return;
    const summary = event.data;
    checksOf(summary.task).update((data) => ({ ...data, checks: withNews(data.checks, summary, data.more) }));
  });

const texts = new Map<string, Promise<string>>();

/** A script of the frames; a failure is not kept. */
function textOf(name: string): Promise<string> {
  const found = texts.get(name) ?? fetch(`/frames/${name}.js`).then((answer) => {
    if (!answer.ok) throw new Error(`/frames/${name}.js: ${answer.status}`);
    return answer.text();
  });
  texts.set(name, found);
  found.catch(() => texts.delete(name));
  return found;
}

/** React and what compiles JSX only for what is written in it; axe only for tests. */
export async function machineryFor(form: 'vanilla' | 'react', trial: boolean): Promise<Machinery> {
  const [machine, axe, react, jsx] = await Promise.all([
    textOf('machine'), trial ? textOf('axe') : '', form === 'react' ? textOf('react') : '', form === 'react' ? textOf('jsx') : '',
  ]);
  return { machine, axe, react, jsx };
}
