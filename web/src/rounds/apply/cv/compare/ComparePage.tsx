import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Cv } from '../../../../contract/api.ts';
import { diffLines, foldSame } from '../../../../lib/diff.ts';
import { useResource } from '../../../../lib/resource.ts';
import { useTitle } from '../../../../lib/title.ts';
import { DiffTable } from '../../../../ui/DiffTable.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../../ui/TroublePanel.tsx';
import { cvList, cvOf } from '../data.ts';
import { markdownOf } from '../markdown.ts';

/** Both as the same kind of text, so that what differs is what they say and not how they are laid out. */
const textOf = (cv: Cv): string => (cv.read ? markdownOf(cv.read.report.cv) : (cv.version.body ?? ''));

const CONTEXT = 2;

function Difference({ left, right }: { readonly left: Cv; readonly right: Cv }) {
  const rows = useMemo(() => foldSame(diffLines(textOf(left), textOf(right)), CONTEXT), [left, right]);
  const same = rows.every(({ kind }) => kind === 'same' || kind === 'folded');
  if (same) return <p>What a machine reads is the same in both.</p>;
  return <div className="cv-diff" tabIndex={0} role="region" aria-label="Difference"><DiffTable prose rows={rows} left={left.version.name} right={right.version.name} /></div>;
}

export function ComparePage({ left, right }: { readonly left: string; readonly right: string }) {
  const [, go] = useLocation();
  const list = useResource(cvList);
  const a = useResource(cvOf(left));
  const b = useResource(cvOf(right));
  useTitle('Two versions of the CV');
  const failed = a.state === 'failed' ? a.trouble : b.state === 'failed' ? b.trouble : null;
  const choice = (label: string, value: string, at: (id: string) => string) => (
    <label className="small">
      {label}{' '}
      <select className="field" value={value} onChange={(event) => go(at(event.target.value))}>
        {list.state === 'ready' && list.data.cvs.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
  return (
    <div className="cv-page">
      <header className="cv-head">
        <Link href="/apply/cv" className="button bare icon-only" aria-label="All versions" title="All versions"><Icon name="back" /></Link>
        <h1>Two versions</h1>
        {choice('Before', left, (id) => `/apply/cv/compare/${id}/${right}`)}
        {choice('After', right, (id) => `/apply/cv/compare/${left}/${id}`)}
      </header>
      {failed && <TroublePanel trouble={failed} what="the comparison" onRetry={() => void Promise.all([cvOf(left).refresh(), cvOf(right).refresh()])} />}
      {!failed && (a.state === 'loading' || b.state === 'loading') && <SkeletonLines count={8} label="Loading both versions" />}
      {a.state === 'ready' && b.state === 'ready' && <Difference left={a.data} right={b.data} />}
    </div>
  );
}
