import type { Submission, Test } from '../../../contract/api.ts';
import { formatBytes, formatMs, plural } from '../../../lib/format.ts';
import { BARS_MAX, stretchesOf, type Stretch } from './stretches.ts';
import { isInPart, pointsWords } from '../scores.ts';
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
  // An answer that was sent in did not run.
  const ran = test.memory_bytes > 0 ? `, ${formatMs(test.cpu_ms)}, ${formatBytes(test.memory_bytes)}` : '';
  const points = test.score !== null ? `, ${pointsWords(test.score, test.max_score)}` : '';
  return `${testTitle(test)} ${test.ordinal}: ${verdictWords[test.verdict]}${points}${ran}`;
}

function describeStretch({ first, last, tests, failed, telling }: Stretch): string {
  const name = first === last ? `Test ${first}` : `Tests ${first} to ${last}`;
  if (!telling) return `${name}: still to come`;
  if (failed > 0) return `${name}: ${failed} of ${tests.length} failed, the first with ${verdictWords[telling.verdict]}`;
  return `${name}: all ${tests.length} accepted${telling.memory_bytes > 0 ? `, ${formatMs(telling.cpu_ms)} at most` : ''}`;
}

/** At least a foot, so that a fast test is seen too; a slow one reaches the limit's line and stops there. */
const barHeight = (cpu_ms: number, limit_ms: number): number => Math.min(1, Math.max(0.08, cpu_ms / limit_ms)) * HEIGHT;

interface BarProps {
  readonly test: Test;
  readonly words: string;
  readonly limit_ms: number;
  readonly pressed: boolean;
  readonly onChoose: (ordinal: number) => void;
}

function Bar({ test, words, limit_ms, pressed, onChoose }: BarProps) {
  const height = barHeight(test.cpu_ms, limit_ms);
  return (
    <button type="button" className="bar" data-tone={toneOf(test)} aria-pressed={pressed} title={words} onClick={() => onChoose(test.ordinal)}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y={HEIGHT - height} width={WIDTH} height={height} fill="currentColor" />
      </svg>
      <span className="visually-hidden">{words}</span>
      {/* Not by colour alone. */}
      {test.verdict !== 'AC' ? <span>{test.verdict}</span> : <span aria-hidden="true">{isInPart(test) ? 'part' : '✓'}</span>}
    </button>
  );
}

function Waiting({ count }: { readonly count: number }) {
  return <>{Array.from({ length: count }, (_, i) => <span key={i} className="bar waiting" aria-hidden="true" />)}</>;
}

/** A bar for each, dashes for those still to come. */
function Bars({ tests, waiting, limit_ms, chosen, onChoose }: Pick<Props, 'limit_ms' | 'chosen' | 'onChoose'> & { readonly tests: readonly Test[]; readonly waiting: number }) {
  return (
    <div className="bars" data-many={tests.length + waiting > MANY}>
      {tests.map((test) => <Bar key={test.ordinal} test={test} words={describe(test)} limit_ms={limit_ms} pressed={test.ordinal === chosen} onChoose={onChoose} />)}
      <Waiting count={waiting} />
    </div>
  );
}

/** A bar for each stretch of tests; below it those of the one in which the chosen test is. */
function Stretches({ submission, limit_ms, chosen, onChoose }: Props) {
  const stretches = stretchesOf(submission.tests, submission.tests_total);
  const holdsChosen = ({ first, last }: Stretch): boolean => chosen !== null && first <= chosen && chosen <= last;
  const open = stretches.find(holdsChosen);
  return (
    <>
      <div className="bars" data-many="true">
        {stretches.map((stretch) =>
          stretch.telling ? (
            <Bar key={stretch.first} test={stretch.telling} words={describeStretch(stretch)} limit_ms={limit_ms} pressed={holdsChosen(stretch)} onChoose={onChoose} />
          ) : (
            <span key={stretch.first} className="bar waiting" aria-hidden="true" />
          ),
        )}
      </div>
      <p className="quiet small">
        {open ? `Tests ${open.first} to ${open.last}:` : `Each bar stands for ${plural(stretches[0]!.last, 'test')}: the first that failed, else the slowest. Choose one to see them.`}
      </p>
      {open && <Bars tests={open.tests} waiting={open.last - open.first + 1 - open.tests.length} limit_ms={limit_ms} chosen={chosen} onChoose={onChoose} />}
    </>
  );
}

/** The tests' CPU times against the limit, and their verdicts. */
export function TestStrip({ submission, limit_ms, chosen, onChoose }: Props) {
  const { tests, tests_total } = submission;
  const rest = Math.max(0, tests_total - tests.length);
  if (tests_total === 0) return null;
  return (
    <section className="strip" aria-label="Tests">
      {submission.form !== 'answers' && <p className="strip-limit quiet number">time limit {formatMs(limit_ms)}</p>}
      {tests_total > BARS_MAX ? (
        <Stretches submission={submission} limit_ms={limit_ms} chosen={chosen} onChoose={onChoose} />
      ) : (
        <Bars tests={tests} waiting={rest} limit_ms={limit_ms} chosen={chosen} onChoose={onChoose} />
      )}
      {rest > 0 && submission.state === 'done' && <p className="quiet small">{rest} more not run: {submission.groups.some((group) => group.barred_by !== null) ? 'their group needs another one' : 'judging stopped early'}.</p>}
    </section>
  );
}
