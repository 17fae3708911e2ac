import type { ReactNode } from 'react';
import type { Trouble } from '../lib/api.ts';
import { sentence } from '../lib/format.ts';
import { useResource, type Resource } from '../lib/resource.ts';
import { Button } from './Button.tsx';
import { SkeletonLines } from './Skeleton.tsx';
import { TroublePanel } from './TroublePanel.tsx';

/** That the server is away, or the session over, is told by the shell for all that is shown. */
const isTold = ({ kind }: Trouble): boolean => kind === 'offline' || kind === 'session';

function Old({ trouble, what, onRetry }: { readonly trouble: Trouble; readonly what: string; readonly onRetry: () => void }) {
  return (
    <p className="small" role="status">
      What is shown of {what} may be old, since it could not be fetched again: {sentence('message' in trouble ? trouble.message : '')} <Button look="bare" className="small" icon="reset" onClick={onRetry}>Try again</Button>
    </p>
  );
}

interface Props<T> {
  readonly of: Resource<T>;
  /** "the cards" */
  readonly what: string;
  /** As many grey lines as there will be text, about. */
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** Something of the server's: grey lines while it is on its way, what went wrong when it does not come, and that it may be old when it could not be fetched again. */
export function Loaded<T>({ of, what, lines = 6, children }: Props<T>) {
  const loaded = useResource(of);
  const retry = (): void => void of.refresh();
  if (loaded.state === 'loading') return <SkeletonLines count={lines} label={`Loading ${what}`} />;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what={what} onRetry={retry} />;
  return (
    <>
      {loaded.trouble && !isTold(loaded.trouble) && <Old trouble={loaded.trouble} what={what} onRetry={retry} />}
      {children(loaded.data)}
    </>
  );
}
