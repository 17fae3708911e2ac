import './table.css';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { today } from '../../../lib/days.ts';
import { plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ApplyTabs } from '../ApplyTabs.tsx';
import { cvVersions, followTable, table } from '../data.ts';
import { Bulk } from './Bulk.tsx';
import { csvOf, saveCsv } from './csv.ts';
import { FilterBar } from './FilterBar.tsx';
import { filterRows, pageOf, parseFilter, shownOf, sortRows, writeFilter, type TableFilter } from './rows.ts';
import { Rows } from './Rows.tsx';
import { SavedFilters } from './SavedFilters.tsx';

export function TablePage() {
  const loaded = useResource(table);
  const cvs = useResource(cvVersions);
  const search = useSearch();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [page, setPage] = useState(1);
  useEffect(followTable, []);
  const filter = useMemo(() => parseFilter(search), [search]);
  const setFilter = (next: TableFilter): void => {
    const query = writeFilter(next);
    setPage(1);
    go(`/apply/table${query ? `?${query}` : ''}`, { replace: true });
  };
  const data = loaded.state === 'ready' ? loaded.data : null;
  const day = today();
  const versions = useMemo(() => new Map(cvs.state === 'ready' ? cvs.data.map((one) => [one.id, one.name] as const) : []), [cvs]);
  const cvName = (id: number): string => versions.get(id) ?? `No. ${id}`;
  const all = useMemo(() => (data?.applications ?? []).map((row) => shownOf(row, day)), [data, day]);
  // What is typed shows at once; the rows follow as fast as they can.
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => sortRows(filterRows(all, wanted), wanted, (id) => versions.get(id) ?? ''), [all, wanted, versions]);
  const shown = pageOf(rows, page);
  const acted = rows.filter(({ row }) => chosen.has(row.id));
  return (
    <div className="page wide">
      <ApplyTabs />
      <h1 className="visually-hidden">Table of applications</h1>
      {loaded.state === 'loading' && <SkeletonLines count={8} label="Loading the applications" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the applications" onRetry={() => void table.refresh()} />}
      {data && data.applications.length === 0 && (
        <section className="panel">
          <h2>No application yet</h2>
          <p>As soon as there are some, they can be sorted, filtered and handed on here, all at once.</p>
          <Link className="button" href="/apply">To the board</Link>
        </section>
      )}
      {data && data.applications.length > 0 && (
        <>
          <SavedFilters query={writeFilter(filter)} onChoose={(query) => setFilter(parseFilter(query))} />
          <FilterBar filter={filter} all={all} versions={versions} onChange={setFilter} />
          <div className="table-head">
            <p aria-live="polite">{rows.length === all.length ? plural(rows.length, 'application') : `${rows.length} of ${plural(all.length, 'application')}`}</p>
            <Button look="bare" icon="download" disabled={rows.length === 0} onClick={() => saveCsv(csvOf(rows, cvName), `applications-${day}.csv`)}>As CSV</Button>
          </div>
          {acted.length > 0 && <Bulk rows={acted.map(({ row }) => row)} onDone={() => setChosen(new Set())} />}
          {rows.length === 0 ? (
            <p className="quiet table-none">No application fits. <Button look="bare" onClick={() => setFilter(parseFilter('outcome=all'))}>Show all of them</Button></p>
          ) : (
            <Rows shown={shown} all={rows} filter={filter} chosen={chosen} cvName={cvName} onChoose={setChosen} onSort={setFilter} onPage={setPage} />
          )}
          {data.more && <p className="small quiet">There are more than {all.length}; those in which nothing has happened for longest are left out.</p>}
        </>
      )}
    </div>
  );
}
