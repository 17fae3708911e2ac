import { Link } from 'wouter';
import type { ProblemSummary } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { DifficultyMark, StandingMark } from '../../../ui/Marks.tsx';
import { KindTags } from '../KindTags.tsx';
import { pointsWords } from '../scores.ts';
import type { Filters, Sort } from './filters.ts';

interface Props {
  readonly problems: readonly ProblemSummary[];
  readonly filters: Filters;
  /** The row that the keyboard is at; -1 none. */
  readonly active: number;
  readonly onSort: (sort: Sort, reverse: boolean) => void;
}

interface HeadProps extends Pick<Props, 'filters' | 'onSort'> {
  readonly sort: Sort;
  readonly title: string;
  readonly className?: string;
}

/** Three clicks: up, down, and the bank's own order again. */
function SortHead({ sort, title, filters, onSort, className = '' }: HeadProps) {
  const mine = filters.sort === sort;
  const next = (): void => {
    if (!mine) onSort(sort, false);
    else if (!filters.reverse) onSort(sort, true);
    else onSort('bank', false);
  };
  return (
    <th scope="col" className={className} aria-sort={!mine ? 'none' : filters.reverse ? 'descending' : 'ascending'}>
      <button type="button" className="sort" onClick={next}>
        {title}
        {mine && <span aria-hidden="true">{filters.reverse ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}

function Row({ problem, active }: { readonly problem: ProblemSummary; readonly active: boolean }) {
  return (
    <tr className="problem" data-active={active} data-slug={problem.slug}>
      <td className="cell-standing"><StandingMark standing={problem.standing} /></td>
      <td className="cell-title">
        <Link href={`/code/${problem.slug}`}>{problem.title}</Link>
        <KindTags problem={problem} />
        {problem.best_score !== null && <span className="best quiet small number">Best: {pointsWords(problem.best_score, problem.max_score)}</span>}
        {problem.state === 'broken' && <span className="broken small"><Icon name="warning" /> Package has errors</span>}
      </td>
      <td className="cell-pattern">{problem.pattern}</td>
      <td className="cell-difficulty"><DifficultyMark difficulty={problem.difficulty} /></td>
      <td className="cell-minutes number">{problem.minutes} min</td>
      <td className="cell-recent number">
        {problem.last_at_ms !== null && <Ago at_ms={problem.last_at_ms} />}
        {problem.attempts > 0 && <span className="quiet"> · {plural(problem.attempts, 'attempt')}</span>}
      </td>
    </tr>
  );
}

export function ProblemTable({ problems, filters, active, onSort }: Props) {
  const head = { filters, onSort };
  return (
    <table className="problems">
      <caption className="visually-hidden">Problems</caption>
      <thead>
        <tr>
          <th scope="col"><span className="visually-hidden">Standing</span></th>
          <SortHead {...head} sort="title" title="Problem" className="cell-title" />
          <th scope="col" className="cell-pattern">Pattern</th>
          <SortHead {...head} sort="difficulty" title="Difficulty" />
          <SortHead {...head} sort="minutes" title="Time" className="cell-minutes" />
          <SortHead {...head} sort="recent" title="Last judged" className="cell-recent" />
        </tr>
      </thead>
      <tbody>
        {problems.map((problem, i) => <Row key={problem.slug} problem={problem} active={i === active} />)}
      </tbody>
    </table>
  );
}
