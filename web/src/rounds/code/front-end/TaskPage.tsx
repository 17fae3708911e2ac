import '../workbench/workbench.css';
import { useTitle } from '../../../lib/title.ts';
import '../../../ui/prose.css';
import './front-end.css';
import { Link } from 'wouter';
import { useResource } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { Bench } from './Bench.tsx';
import { taskOf } from './data.ts';

/** One task, to be built and tried. */
export function TaskPage({ id }: { readonly id: string }) {
  const resource = taskOf(id);
  const loaded = useResource(resource);
  const title = loaded.state === 'ready' ? loaded.data.title : 'Front end';
  useTitle(title);
  if (loaded.state === 'ready') return <Bench task={loaded.data} />;
  return (
    <div className="page">
      {loaded.state === 'loading' && <SkeletonLines count={12} label="Loading the task" />}
      {loaded.state === 'failed' && loaded.trouble.kind === 'missing' && (
        <section className="panel" role="alert">
          <h1>There is no front-end task “{id}”</h1>
          <Link className="button" href="/code/front-end">To the tasks</Link>
        </section>
      )}
      {loaded.state === 'failed' && loaded.trouble.kind !== 'missing' && <TroublePanel trouble={loaded.trouble} what="the task" onRetry={() => void resource.refresh()} />}
    </div>
  );
}
