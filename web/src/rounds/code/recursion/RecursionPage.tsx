import '../list/list.css';
import '../tried.css';
import './recursion.css';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { RecursionDrillBrief, RecursionKind } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { DifficultyMark } from '../../../ui/Marks.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { stateOf } from '../tried.ts';
import { TriedMark, TriedWords } from '../TriedViews.tsx';
import { followRecursion, recursion } from './data.ts';
import { kinds, kindWords, techniqueWords } from './words.ts';

function Row({ drill, now_ms }: { readonly drill: RecursionDrillBrief; readonly now_ms: number }) {
  const tried = drill.tried ? { ...drill.tried, kind: 'recursion' as const, drill: drill.id } : undefined;
  return (
    <tr className="problem" data-drill={drill.id}>
      <td className="cell-standing"><TriedMark one={tried} /></td>
      <td className="cell-title"><Link href={`/code/recursion/${drill.id}`}>{drill.title}</Link></td>
      <td className="cell-pattern">{techniqueWords(drill.technique)}</td>
      <td className="cell-difficulty"><DifficultyMark difficulty={drill.difficulty} /></td>
      <td className="cell-minutes"><TriedWords one={tried} now_ms={now_ms} /></td>
    </tr>
  );
}

function Section({ kind, drills }: { readonly kind: RecursionKind; readonly drills: readonly RecursionDrillBrief[] }) {
  const [now_ms] = useState(Date.now);
  if (drills.length === 0) return null;
  return (
    <section aria-label={kindWords[kind].title}>
      <h2>{kindWords[kind].title}</h2>
      <p className="quiet">{kindWords[kind].about}</p>
      <table className="problems drill-rows">
        <thead><tr><th scope="col"><span className="visually-hidden">How it stands</span></th><th scope="col">Drill</th><th scope="col">By</th><th scope="col">Level</th><th scope="col">How it went</th></tr></thead>
        <tbody>{drills.map((drill) => <Row key={drill.id} drill={drill} now_ms={now_ms} />)}</tbody>
      </table>
    </section>
  );
}

/** The drills on recursion and loops. */
export function RecursionPage() {
  const loaded = useResource(recursion);
  useEffect(followRecursion, []);
  const drills = loaded.state === 'ready' ? loaded.data.drills : [];
  const solved = drills.filter((one) => stateOf(one.tried ?? undefined) === 'solved').length;
  return (
    <div className="page recursion-list">
      <CodeTabs />
      <header className="list-head">
        <h1>Recursion and loops</h1>
        {drills.length > 0 && <span className="small number quiet">{solved} of {drills.length} were right</span>}
      </header>
      {loaded.state === 'loading' && <SkeletonLines count={8} label="Loading the drills" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the drills" onRetry={() => void recursion.refresh()} />}
      {loaded.state === 'ready' && drills.length === 0 && <section className="panel"><h2>There are no drills</h2><p>The folder recursion of the content is missing; it comes with the program: install it again.</p></section>}
      {kinds.map((kind) => <Section key={kind} kind={kind} drills={drills.filter((one) => one.kind === kind)} />)}
    </div>
  );
}
