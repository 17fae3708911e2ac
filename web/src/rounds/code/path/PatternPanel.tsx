import { Link } from 'wouter';
import type { MeterReading, Pattern, PatternProblem } from '../../../contract/api.ts';
import { formatExact, percent } from '../../../lib/format.ts';
import { DifficultyMark } from '../../../ui/Marks.tsx';
import { gainOf, gainWords, isMeasured, span, stateWords } from './words.ts';

export function ProblemList({ problems, pattern = false }: { readonly problems: readonly PatternProblem[]; readonly pattern?: boolean }) {
  return (
    <ul className="plain path-problems">
      {problems.map((problem) => (
        <li key={problem.slug}>
          <Link href={`/code/${problem.slug}`}>{problem.title}</Link>
          <span className="small"><DifficultyMark difficulty={problem.difficulty} /></span>
          <span className="small path-state" data-state={problem.state}>
            {stateWords[problem.state]}
            {problem.state === 'solved' && problem.due_at_ms !== null && <span className="quiet">, again {formatExact(problem.due_at_ms)}</span>}
          </span>
          {pattern && <span className="small quiet">{problem.pattern}</span>}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly pattern: Pattern;
  readonly patterns: readonly Pattern[];
  readonly reading: MeterReading | null;
}

/** One pattern: what it is, when to think of it, how one stands in it, its problems. */
export function PatternPanel({ pattern, patterns, reading }: Props) {
  const gain = gainOf(reading, pattern.name);
  const name = (id: string): string => patterns.find((one) => one.id === id)?.name ?? id;
  const link = (id: string) => <Link key={id} href={`/code/path/${id}`}>{name(id)}</Link>;
  const later = patterns.filter(({ needs }) => needs.includes(pattern.id));
  return (
    <section className="path-panel" aria-label={pattern.name}>
      <h2>{pattern.name}</h2>
      <p>{pattern.what}</p>
      <dl className="path-figures">
        <div><dt>Able to solve a medium one</dt><dd className="number">{isMeasured(pattern) ? <><b>{percent(pattern.chance.value)}</b> ({span(pattern.chance)})</> : <>not known: {span(pattern.chance)}</>}</dd></div>
        {gain !== null && <div><dt>An hour of it is worth</dt><dd className="number">{gainWords(gain)}</dd></div>}
        <div><dt>Asked</dt><dd className="number" title={pattern.source}>{percent(pattern.share)} <span className="small quiet">({pattern.source})</span></dd></div>
        <div><dt>Usual cost</dt><dd>{pattern.time}; memory {pattern.space}</dd></div>
      </dl>
      <h3>Think of it when</h3>
      <ul>{pattern.signals.map(({ id, says }) => <li key={id}>{says}</li>)}</ul>
      <h3>Try these cases</h3>
      <ul>{pattern.corners.map((one) => <li key={one}>{one}</li>)}</ul>
      {pattern.needs.length > 0 && <p className="small path-kin">Comes after {pattern.needs.map(link)}</p>}
      {later.length > 0 && <p className="small path-kin">Leads to {later.map(({ id }) => link(id))}</p>}
      <h3>Its problems</h3>
      {pattern.problems.length > 0 ? <ProblemList problems={pattern.problems} /> : <p className="small quiet">The bank has no problem of it yet.</p>}
    </section>
  );
}
