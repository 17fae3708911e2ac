import type { Submission, Test } from '../../../contract/api.ts';
import { formatBytes, formatMs } from '../../../lib/format.ts';
import { testTitle, toneOf, verdictWords } from './verdicts.ts';

interface Props {
  readonly submission: Submission;
  readonly limit_ms: number;
  readonly chosen: number | null;
  readonly onChoose: (ordinal: number) => void;
}

const HEIGHT = 40;
const WIDTH = 10;
/** From here on the bars are lower, so that the rest of the page keeps its place. */
const MANY = 30;

function describe(test: Test): string {
  return `${testTitle(test)} ${test.ordinal}: ${verdictWords[test.verdict]}, ${formatMs(test.cpu_ms)}, ${formatBytes(test.memory_bytes)}`;
}

/** At least a foot, so that a fast test is seen too; a slow one reaches the limit's line and stops there. */
const barHeight = (cpu_ms: number, limit_ms: number): number => Math.min(1, Math.max(0.08, cpu_ms / limit_ms)) * HEIGHT;

function Bar({ test, limit_ms, chosen, onChoose }: { readonly test: Test; readonly limit_ms: number; readonly chosen: boolean; readonly onChoose: (ordinal: number) => void }) {
  const height = barHeight(test.cpu_ms, limit_ms);
  return (
    <button type="button" className="bar" data-tone={toneOf(test.verdict)} aria-pressed={chosen} title={describe(test)} onClick={() => onChoose(test.ordinal)}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y={HEIGHT - height} width={WIDTH} height={height} fill="currentColor" />
      </svg>
      <span className="visually-hidden">{describe(test)}</span>
      {/* Not by colour alone. */}
      {test.verdict === 'AC' ? <span aria-hidden="true">✓</span> : <span>{test.verdict}</span>}
    </button>
  );
}

/** One bar per test: its CPU time against the limit. Tests still to come are dashes. */
export function TestStrip({ submission, limit_ms, chosen, onChoose }: Props) {
  const { tests, tests_total } = submission;
  const rest = Math.max(0, tests_total - tests.length);
  if (tests_total === 0) return null;
  return (
    <section className="strip" aria-label="Tests">
      <p className="strip-limit quiet number">time limit {formatMs(limit_ms)}</p>
      <div className="bars" data-many={tests_total > MANY}>
        {tests.map((test) => <Bar key={test.ordinal} test={test} limit_ms={limit_ms} chosen={test.ordinal === chosen} onChoose={onChoose} />)}
        {Array.from({ length: rest }, (_, i) => <span key={`rest-${i}`} className="bar waiting" aria-hidden="true" />)}
      </div>
      {rest > 0 && submission.state === 'done' && <p className="quiet small">{rest} more not run: {submission.groups.some((group) => group.barred_by !== null) ? 'their group needs another one' : 'judging stopped early'}.</p>}
    </section>
  );
}
