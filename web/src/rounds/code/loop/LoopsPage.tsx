import '../list/list.css';
import '../tried.css';
import './loop.css';
import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { AttemptsByDrill, LoopHead } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { DifficultyMark } from '../../../ui/Marks.tsx';
import { Filter } from '../../../ui/practice/Filter.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { followTried, stateOf, triedOf } from '../tried.ts';
import { TriedMark, TriedWords } from '../TriedViews.tsx';
import { loops } from './data.ts';
import { applyFilters, parseFilters, writeFilters, type Filters } from './filters.ts';
import { levels, topicsOf, topicWords, type Level, type Topic } from './words.ts';

const NONE: readonly LoopHead[] = [];
const levelWords: Readonly<Record<Level, string>> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' };

interface RowProps {
  readonly drill: LoopHead;
  readonly tried: AttemptsByDrill | undefined;
  readonly now_ms: number;
}

function Row({ drill, tried, now_ms }: RowProps) {
  return (
    <tr className="problem" data-drill={drill.id}>
      <td className="cell-standing"><TriedMark one={tried} /></td>
      <td className="cell-title"><Link href={`/code/event-loop/${drill.id}`}>{drill.title}</Link></td>
      <td className="cell-pattern">{drill.topics.map((topic) => topicWords[topic]).join(', ')}</td>
      <td className="cell-difficulty"><DifficultyMark difficulty={drill.difficulty} /></td>
      <td className="cell-minutes"><TriedWords one={tried} now_ms={now_ms} /></td>
    </tr>
  );
}

/** The drills of the event loop, by topic and level. */
export function LoopsPage() {
  const loaded = useResource(loops);
  const search = useSearch();
  const [path, go] = useLocation();
  const filters = useMemo(() => parseFilters(search), [search]);
  const drills = loaded.state === 'ready' ? loaded.data.drills : NONE;
  const shown = useMemo(() => applyFilters(drills, filters), [drills, filters]);
  const change = (next: Filters): void => {
    const query = writeFilters(next);
    go(query ? `${path}?${query}` : path, { replace: true });
  };
  const going = useResource(triedOf('loop'));
  useEffect(followTried, []);
  const tried = useMemo(() => new Map((going.state === 'ready' ? going.data.drills : []).map((one) => [one.drill, one])), [going]);
  const [now_ms] = useState(Date.now);
  const solved = drills.filter((one) => stateOf(tried.get(one.id)) === 'solved').length;
  /** Rather one that was not right yet. */
  const random = (): void => {
    const open = shown.filter((one) => stateOf(tried.get(one.id)) !== 'solved');
    const from = open.length > 0 ? open : shown;
    const one = from[Math.floor(Math.random() * from.length)];
    if (one) go(`/code/event-loop/${one.id}`);
  };
  useActions([{ id: 'loop.random', title: 'Open a drill of the event loop, at random', section: 'Event loop', keys: 'r', enabled: shown.length > 0, run: random }]);
  return (
    <div className="page">
      <CodeTabs />
      <header className="list-head">
        <h1>Event loop</h1>
        {drills.length > 0 && <span className="small number quiet">{solved} of {drills.length} were right</span>}
        <Link className="button" href="/code/own-program">Watch a program of your own</Link>
      </header>
      <p className="loop-lead">What does it print, in which order, and why? Say it first; then watch how the stack and the queues bring it about.</p>
      {loaded.state === 'loading' && <SkeletonLines count={8} label="Loading the drills" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the drills" onRetry={() => void loops.refresh()} />}
      {loaded.state === 'ready' && drills.length === 0 && <section className="panel"><h2>There are no drills</h2><p>The folder event-loop of the content is missing; it comes with the program: install it again.</p></section>}
      {drills.length > 0 && (
        <search className="filters loop-filters">
          <Filter label="Topic" choices={[['', 'Every topic'], ...topicsOf(drills).map((topic) => [topic, topicWords[topic]] as const)]} value={filters.topic} onChoose={(topic) => change({ ...filters, topic: topic as Topic | '' })} />
          <Filter label="Level" choices={[['', 'Every level'], ...levels.map((level) => [level, levelWords[level]] as const)]} value={filters.level} onChoose={(level) => change({ ...filters, level: level as Level | '' })} />
          <span className="small quiet" role="status">{plural(shown.length, 'drill')}</span>
          <Button icon="next" keys="r" disabled={shown.length === 0} onClick={random}>Any of these</Button>
        </search>
      )}
      {drills.length > 0 && shown.length === 0 && <section className="panel"><h2>No drill fits</h2><Button onClick={() => change({ topic: '', level: '' })}>Show every drill</Button></section>}
      {shown.length > 0 && (
        <table className="problems drill-rows loop-table">
          <thead><tr><th scope="col"><span className="visually-hidden">How it stands</span></th><th scope="col">Drill</th><th scope="col">Topics</th><th scope="col">Level</th><th scope="col">How it went</th></tr></thead>
          <tbody>{shown.map((drill) => <Row key={drill.id} drill={drill} tried={tried.get(drill.id)} now_ms={now_ms} />)}</tbody>
        </table>
      )}
    </div>
  );
}
