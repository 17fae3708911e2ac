import './list.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { ProblemSummary } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { Command } from '../../../ui/Command.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { problems } from '../data.ts';
import { FilterBar } from './FilterBar.tsx';
import { applyFilters, isFiltered, kindsOfBank, noFilters, parseFilters, patternsOf, writeFilters, type Filters } from './filters.ts';
import { FirstRun } from './FirstRun.tsx';
import { NextPart } from './NextPart.tsx';
import { ProblemTable } from './ProblemTable.tsx';

const NONE: readonly ProblemSummary[] = [];

function useFilters(): [Filters, (filters: Filters) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const filters = useMemo(() => parseFilters(search), [search]);
  const change = (next: Filters): void => {
    const query = writeFilters(next);
    go(query ? `${path}?${query}` : path, { replace: true });
  };
  return [filters, change];
}

function TableSkeleton() {
  return (
    <div role="status" aria-label="Loading the problems" className="table-skeleton">
      {Array.from({ length: 8 }, (_, i) => <div key={i} className="skeleton" />)}
    </div>
  );
}

export function ProblemsPage() {
  const loaded = useResource(problems);
  const [filters, change] = useFilters();
  const [active, setActive] = useState(-1);
  const [, go] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const bank = loaded.state === 'ready' ? loaded.data.problems : NONE;
  const shown = useMemo(() => applyFilters(bank, filters), [bank, filters]);
  const solved = bank.filter((problem) => problem.standing === 'solved').length;

  useEffect(() => setActive(-1), [filters]);
  const move = (step: number): void => {
    const next = Math.min(Math.max(0, active + step), shown.length - 1);
    setActive(next);
    document.querySelector<HTMLElement>(`[data-slug="${shown[next]?.slug}"] a`)?.focus();
  };
  const find = (): void => {
    field.current?.focus();
    field.current?.select();
  };
  useActions([
    { id: 'list.next', title: 'Next problem', section: 'Problems', keys: 'j', run: () => move(1) },
    { id: 'list.previous', title: 'Previous problem', section: 'Problems', keys: 'k', run: () => move(-1) },
    { id: 'list.find', title: 'Find in the list', section: 'Problems', keys: '/', run: find },
    { id: 'list.clear', title: 'Show every problem', section: 'Problems', keys: 'x', enabled: isFiltered(filters), run: () => change(noFilters) },
    {
      id: 'list.random', title: 'Open one not solved, at random', section: 'Problems', keys: 'r', enabled: shown.some((p) => p.standing !== 'solved'),
      run: () => {
        const open = shown.filter((p) => p.standing !== 'solved' && p.state === 'ready');
        const one = open[Math.floor(Math.random() * open.length)];
        if (one) go(`/code/${one.slug}`);
      },
    },
  ]);

  return (
    <div className="page">
      <CodeTabs />
      <header className="list-head">
        <h1>Problems</h1>
        {bank.length > 0 && <SolvedBar solved={solved} total={bank.length} />}
      </header>
      <FirstRun />
      <NextPart />
      <FilterBar filters={filters} patterns={patternsOf(bank)} kinds={kindsOfBank(bank)} field={field} onChange={change} />
      {loaded.state === 'loading' && <TableSkeleton />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the problems" onRetry={() => void problems.refresh()} />}
      {loaded.state === 'ready' && bank.length === 0 && <EmptyBank />}
      {bank.length > 0 && shown.length === 0 && (
        <section className="panel" role="status">
          <h2>No problem fits</h2>
          <p>None of the {bank.length} problems fits all of these filters.</p>
          <Button onClick={() => change(noFilters)}>Show every problem</Button>
        </section>
      )}
      {shown.length > 0 && <ProblemTable problems={shown} filters={filters} active={active} onSort={(sort, reverse) => change({ ...filters, sort, reverse })} />}
    </div>
  );
}

function EmptyBank() {
  return (
    <section className="panel">
      <h2>The problem bank is empty</h2>
      <p>Problems are folders in the ICPC package format. This says where they are looked for and what is wrong with those that were found:</p>
      <Command text="dryrun problem list" />
    </section>
  );
}

/** One dash per problem; the solved ones are drawn whole. */
function SolvedBar({ solved, total }: { readonly solved: number; readonly total: number }) {
  return (
    <p className="solved-bar">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <line x1="0" y1="2" x2="100" y2="2" stroke="var(--line-strong)" strokeWidth="1" strokeDasharray={`${60 / total} ${40 / total}`} />
        <line x1="0" y1="2" x2={(100 * solved) / total} y2="2" stroke="var(--good)" strokeWidth="4" />
      </svg>
      <span className="number">{solved} of {total} solved</span>
    </p>
  );
}
