import { type ReactNode } from 'react';
import { Link } from 'wouter';
import { useResource, type Resource } from '../../lib/resource.ts';
import { useTitle } from '../../lib/title.ts';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { TroublePanel } from '../../ui/TroublePanel.tsx';

interface Props<T> {
  readonly id: string;
  readonly resource: Resource<T>;
  /** "review": what it is called. */
  readonly what?: string;
  /** What there is none of, where that is said otherwise. */
  readonly missing?: string;
  /** The list of its kind. */
  readonly list: string;
  readonly children: (drill: T) => ReactNode;
}

/** The page of one drill, once it is there; until then that it is loading, or why it does not come. */
export function OneDrill<T extends { readonly title: string }>({ id, resource, what = 'drill', missing = what, list, children }: Props<T>) {
  const loaded = useResource(resource);
  useTitle(loaded.state === 'ready' ? loaded.data.title : '');
  if (loaded.state === 'ready') return <>{children(loaded.data)}</>;
  return (
    <div className="page">
      {loaded.state === 'loading' && <SkeletonLines count={10} label={`Loading the ${what}`} />}
      {loaded.state === 'failed' && (loaded.trouble.kind === 'missing' ? (
        <section className="panel" role="alert">
          <h1>There is no {missing} “{id}”</h1>
          <p>It may have been renamed.</p>
          <Link className="button" href={list}>To the drills</Link>
        </section>
      ) : <TroublePanel trouble={loaded.trouble} what={`this ${what}`} onRetry={() => void resource.refresh()} />)}
    </div>
  );
}
