import '../list/list.css';
import './drills.css';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { AttemptsByDrill, DebugHead, ReviewHead } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { followTried, triedOf, type DrillKind } from '../tried.ts';
import { TriedMark, TriedWords } from '../TriedViews.tsx';
import { drills } from './data.ts';
import { languageWords } from './words.ts';

const NO_REVIEWS: readonly ReviewHead[] = [];
const NO_PROGRAMS: readonly DebugHead[] = [];

function useTried(kind: DrillKind): ReadonlyMap<string, AttemptsByDrill> {
  const loaded = useResource(triedOf(kind));
  return useMemo(() => new Map((loaded.state === 'ready' ? loaded.data.drills : []).map((one) => [one.drill, one])), [loaded]);
}

interface TableProps<T> {
  readonly kind: 'debug' | 'review';
  readonly list: readonly T[];
  readonly about: (one: T) => string;
  readonly aboutTitle: string;
}

function Table<T extends DebugHead | ReviewHead>({ kind, list, about, aboutTitle }: TableProps<T>) {
  const tried = useTried(kind);
  const [now_ms] = useState(Date.now);
  return (
    <table className="problems drill-rows drills-table">
      <thead>
        <tr><th scope="col"><span className="visually-hidden">How it stands</span></th><th scope="col">Drill</th><th scope="col">{aboutTitle}</th><th scope="col">Language</th><th scope="col">How it went</th></tr>
      </thead>
      <tbody>
        {list.map((one) => (
          <tr className="problem" key={one.id} data-drill={one.id}>
            <td className="cell-standing"><TriedMark one={tried.get(one.id)} /></td>
            <td className="cell-title"><Link href={`/code/drills/${kind}/${one.id}`}>{one.title}</Link></td>
            <td className="cell-pattern">{about(one)}</td>
            <td className="cell-difficulty">{languageWords[one.language] ?? one.language}, {one.minutes} min</td>
            <td className="cell-minutes"><TriedWords one={tried.get(one.id)} now_ms={now_ms} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Programs with a planted bug, and changes to be reviewed. */
export function DrillsPage() {
  const loaded = useResource(drills);
  useEffect(followTried, []);
  const debug = loaded.state === 'ready' ? loaded.data.debug : NO_PROGRAMS;
  const review = loaded.state === 'ready' ? loaded.data.review : NO_REVIEWS;
  return (
    <div className="page drill-page">
      <CodeTabs />
      <h1>Debugging and review</h1>
      {loaded.state === 'loading' && <SkeletonLines count={8} label="Loading the drills" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the drills" onRetry={() => void drills.refresh()} />}
      {loaded.state === 'ready' && review.length + debug.length === 0 && <section className="panel"><h2>There are no drills</h2><p>The folder drills of the content is missing; it comes with the program: install it again.</p></section>}
      {debug.length > 0 && (
        <section aria-label="Debugging">
          <h2>Debugging: a program with one planted bug, to find, to name and to mend</h2>
          <Table kind="debug" list={debug} aboutTitle="What is reported" about={(one) => one.report} />
        </section>
      )}
      {review.length > 0 && (
        <section aria-label="Reviews">
          <h2>Review: a pull request with things to find, and things that only look wrong</h2>
          <Table kind="review" list={review} aboutTitle="File" about={(one) => `${one.file}, ${one.lines} lines`} />
        </section>
      )}
    </div>
  );
}
