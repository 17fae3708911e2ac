import './front-end.css';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { FrontEndSummary } from '../../../contract/api.ts';
import { percentGot, plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { followTasks, tasks } from './data.ts';

function Task({ task }: { readonly task: FrontEndSummary }) {
  const { attempts } = task;
  return (
    <li className="front-task">
      <h2><Link href={`/code/front-end/${task.id}`}>{task.title}</Link></h2>
      <p>{task.summary}</p>
      <p className="front-facts number">
        <span>{task.minutes} min</span>
        <span>{plural(task.tests.length, 'test')}</span>
        {attempts ? <span>submitted {plural(attempts.tried, 'time')}, at best {percentGot(attempts.best)}</span> : <span className="quiet">not submitted yet</span>}
      </p>
    </li>
  );
}

/** What front-end interviews ask to be built. */
export function FrontEndPage() {
  const loaded = useResource(tasks);
  useEffect(followTasks, []);
  return (
    <div className="page">
      <CodeTabs />
      <h1>Front end</h1>
      <p className="front-intro">A part of a page to build, in HTML, CSS and JavaScript alone or in React, with a live preview. The tests press keys and look at the page by role and name, as
        somebody with a screen reader would; they run here at once, and again in the judge’s browser when you submit.</p>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading the tasks" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the tasks" onRetry={() => void tasks.refresh()} />}
      {loaded.state === 'ready' && (loaded.data.tasks.length > 0
        ? <ul className="front-tasks plain">{loaded.data.tasks.map((task) => <Task key={task.id} task={task} />)}</ul>
        : <section className="panel"><h2>There are no tasks</h2><p>The folder front-end of the content is missing; it comes with the program: install it again.</p></section>)}
    </div>
  );
}
