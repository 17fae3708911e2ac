import { useState } from 'react';
import { Link } from 'wouter';
import type { Next } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { isBoolean, storage } from '../../../lib/storage.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { next } from '../data.ts';

const KINDS: Readonly<Record<Next['next'][number]['kind'], string>> = {
  exam: 'Exam', again: 'Again', problem: 'Problem', loop: 'Event loop', debug: 'Debug', review: 'Review', pattern: 'Recognise', recursion: 'Recursion', 'front-end': 'Front end', typing: 'Typing',
};

function List() {
  const loaded = useResource(next);
  if (loaded.state === 'loading') return <SkeletonLines count={4} label="Choosing" />;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="what is next" onRetry={() => void next.refresh()} />;
  if (loaded.data.next.length === 0) return <p>Nothing: all of it went right, and not long ago.</p>;
  return (
    <ol className="next-list">
      {loaded.data.next.map((one) => (
        <li key={one.kind}>
          <span className="next-kind small">{KINDS[one.kind]}</span>
          <span><Link href={one.path}>{one.title}</Link>{one.minutes !== null && <span className="small quiet number"> {one.minutes} min</span>}<br /><span className="small quiet">{one.why}</span></span>
        </li>
      ))}
    </ol>
  );
}

/** What to practise next, and why; asked for when it is opened, which is remembered. */
export function NextPart() {
  const [open, setOpen] = useState(() => storage.read('code.next', isBoolean, false));
  const toggle = (now: boolean): void => {
    setOpen(now);
    storage.write('code.next', now);
  };
  return (
    <details className="next" open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>What to practise next</summary>
      {open && <List />}
    </details>
  );
}
