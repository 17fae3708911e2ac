import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { Link } from 'wouter';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { channelWords, outcomeWords, stageWords } from '../words.ts';
import type { Column, pageOf, Shown, TableFilter } from './rows.ts';

interface Props {
  readonly shown: ReturnType<typeof pageOf<Shown>>;
  readonly all: readonly Shown[];
  readonly filter: TableFilter;
  readonly chosen: ReadonlySet<number>;
  readonly cvName: (id: number) => string;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  readonly onSort: (filter: TableFilter) => void;
  readonly onPage: (page: number) => void;
}

const heads: readonly (readonly [Column, string])[] = [
  ['company', 'Company'], ['role', 'Role'], ['stage', 'Stage'], ['applied', 'Applied'], ['source', 'Source'], ['channel', 'Sent by'], ['cv', 'CV'], ['silent', 'Silent'], ['changed', 'Last event'],
];

function Head({ filter, onSort }: Pick<Props, 'filter' | 'onSort'>) {
  return (
    <>
      {heads.map(([column, name]) => {
        const on = filter.sort === column;
        return (
          <th key={column} scope="col" data-column={column} aria-sort={on ? (filter.reverse ? 'descending' : 'ascending') : undefined}>
            <button type="button" onClick={() => onSort({ ...filter, sort: column, reverse: on && !filter.reverse })}>{name}{on && <span aria-hidden="true">{filter.reverse ? ' ↓' : ' ↑'}</span>}</button>
          </th>
        );
      })}
    </>
  );
}

function Cells({ shown: { row, silent }, cvName }: { readonly shown: Shown; readonly cvName: Props['cvName'] }) {
  return (
    <>
      <th scope="row" data-column="company"><Link href={`/apply/${row.id}`}>{row.company_name}</Link></th>
      <td data-column="role">{row.role}</td>
      <td data-column="stage">{row.outcome === 'open' ? stageWords[row.stage] : <span className="quiet">{outcomeWords[row.outcome]} <span className="small">({stageWords[row.stage]})</span></span>}</td>
      <td data-column="applied" className="number">{row.applied_on}</td>
      <td data-column="source">{row.source}</td>
      <td data-column="channel">{row.channel && channelWords[row.channel]}</td>
      <td data-column="cv">{row.cv !== null && cvName(row.cv)}</td>
      <td data-column="silent" className="number">{silent !== null && `${silent} d`}</td>
      <td data-column="changed" className="quiet"><Ago at_ms={row.last_event_at_ms} /></td>
    </>
  );
}

/** A page of rows. Arrows go from row to row, space chooses, with Shift up to the last one that was chosen; PageUp and PageDown turn pages. */
export function Rows({ shown, all, filter, chosen, cvName, onChoose, onSort, onPage }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const last = useRef<number | null>(null);
  const ids = shown.rows.map(({ row }) => row.id);
  const every = ids.length > 0 && ids.every((id) => chosen.has(id));

  const toggle = (id: number, through: boolean): void => {
    const next = new Set(chosen);
    const on = !chosen.has(id);
    const from = last.current === null ? -1 : ids.indexOf(last.current);
    const to = ids.indexOf(id);
    for (const one of through && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]) {
      if (on) next.add(one);
      else next.delete(one);
    }
    last.current = id;
    onChoose(next);
  };
  const togglePage = (): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (every) next.delete(id);
      else next.add(id);
    }
    onChoose(next);
  };
  const press = (event: KeyboardEvent): void => {
    const boxes = [...(body.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
    const at = boxes.findIndex((box) => box.closest('tr')?.contains(document.activeElement));
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[event.key];
    if (target !== undefined) boxes[Math.min(Math.max(0, target), boxes.length - 1)]?.focus();
    else if (event.key === 'PageDown' && shown.page < shown.pages) onPage(shown.page + 1);
    else if (event.key === 'PageUp' && shown.page > 1) onPage(shown.page - 1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="table-scroll">
        <table className="applications-table">
          <caption className="visually-hidden">Applications, page {shown.page} of {shown.pages}</caption>
          <thead>
            <tr>
              <th scope="col"><input type="checkbox" aria-label="Choose all of this page" checked={every} onChange={togglePage} /></th>
              <Head filter={filter} onSort={onSort} />
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={press}>
            {shown.rows.map((one) => (
              <tr key={one.row.id} data-chosen={chosen.has(one.row.id)}>
                <td><input type="checkbox" aria-label={`Choose ${one.row.company_name}: ${one.row.role}`} checked={chosen.has(one.row.id)} onChange={() => undefined} onClick={(event: MouseEvent) => toggle(one.row.id, event.shiftKey)} /></td>
                <Cells shown={one} cvName={cvName} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="table-foot">
        {every && chosen.size < all.length && <Button look="bare" onClick={() => onChoose(new Set(all.map(({ row }) => row.id)))}>Choose all {all.length}</Button>}
        {shown.pages > 1 && (
          <nav aria-label="Pages" className="table-pages">
            <Button look="bare" icon="back" disabled={shown.page === 1} onClick={() => onPage(shown.page - 1)}>Before</Button>
            <span>Page {shown.page} of {shown.pages}</span>
            <Button look="bare" icon="next" disabled={shown.page === shown.pages} onClick={() => onPage(shown.page + 1)}>Next</Button>
          </nav>
        )}
      </div>
    </>
  );
}
