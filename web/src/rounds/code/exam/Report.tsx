// What came of an exam: points, what was on the page when, and what would have been worth most.
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Exam, ExamProblem, ExamReport, ExamSent } from '../../../contract/api.ts';
import { formatExact, percent, plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { storage } from '../../../lib/storage.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { spanText } from './clock.ts';
import { reportOf } from './data.ts';
import { ExamMirror } from './ExamMirror.tsx';
import { tidy, tooLate } from './keeper.ts';
import { useRest } from './watch.ts';
import { adviceTitles, pathOf, pointsOf, sentKey, sentWords } from './words.ts';

type Line = ExamReport['lines'][number];
type Complexity = ExamReport['complexity'][number];

function Headline({ exam }: { readonly exam: Exam }) {
  const lasted = (exam.ended_at_ms ?? exam.ends_at_ms) - exam.began_at_ms;
  return (
    <header className="exam-result" data-passed={exam.passed === true}>
      <h1>{exam.rules.title}</h1>
      <p className="exam-score number" role="status">
        {exam.waiting ? 'The judge is still at work.' : <><strong>{Math.round(exam.points ?? 0)}</strong> of {pointsOf(exam.of)}: {exam.passed ? 'passed' : 'not passed'}</>}
      </p>
      <p className="small quiet">
        {formatExact(exam.began_at_ms)}, {spanText(lasted)} of {exam.rules.minutes}:00, {exam.by_hand ? 'handed in' : 'until time was up'}. The mark is {percent(exam.rules.pass)} of the points; it is what to aim at, a platform may have another.
      </p>
    </header>
  );
}

/** Which problem was on the page when, with what was sent: a row for each problem. */
function Timeline({ exam, report }: { readonly exam: Exam; readonly report: ExamReport }) {
  const whole = Math.max(report.lasted_ms, 1);
  const at = (ms: number): number => (100 * ms) / whole;
  return (
    <figure className="exam-timeline">
      <figcaption>What was on the page when: each row is a problem, each tall mark a submission (green: accepted), each short one a run</figcaption>
      <div className="exam-rows">
        {exam.problems.map((place) => (
          <div key={place.ordinal} className="exam-row">
            <span className="number small">{place.ordinal}</span>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={rowText(place, report.lines[place.ordinal - 1])}>
              <line x1="0" x2="100" y1="6" y2="6" className="exam-axis" />
              {report.spans.filter((one) => one.ordinal === place.ordinal).map((one) => (
                <rect key={one.from_ms} x={at(one.from_ms)} width={Math.max(at(one.to_ms - one.from_ms), 0.3)} y="2" height="8" className="exam-span" />
              ))}
              {place.sent.map((one) => (
                <line
                  key={sentKey(one)} className={one.run ? 'exam-run' : 'exam-try'} data-verdict={one.verdict === 'AC' ? 'AC' : 'other'}
                  x1={at(Math.min(one.at_ms - exam.began_at_ms, whole))} x2={at(Math.min(one.at_ms - exam.began_at_ms, whole))} y1={one.run ? 5 : 0} y2={one.run ? 7 : 12}
                />
              ))}
            </svg>
          </div>
        ))}
      </div>
      <p className="exam-scale small quiet number" aria-hidden="true"><span>0:00</span><span>{spanText(whole / 2)}</span><span>{spanText(whole)}</span></p>
    </figure>
  );
}

const span = (ms: number | null): string => (ms === null ? '–' : spanText(ms));

function rowText(place: ExamProblem, line: Line | undefined): string {
  if (!line || line.opened_ms === null) return `Problem ${place.ordinal} was never opened`;
  const solved = line.solved_ms === null ? 'not solved' : `solved at ${spanText(line.solved_ms)}`;
  return `Problem ${place.ordinal}: opened at ${spanText(line.opened_ms)}, on the page for ${spanText(line.looked_ms)}, ${plural(line.submits, 'submission')}, ${solved}`;
}

function complexityWords(one: Complexity): string {
  if (!one) return '';
  const said = one.claimed === null ? 'nothing claimed' : `claimed O(${one.claimed})`;
  return `measured ${one.measured === null ? 'nothing' : `O(${one.measured})`}, ${said}${one.intended === null ? '' : `; the intended solution takes O(${one.intended})`}`;
}

/** Typed while the server was away, until it was over. */
function TooLate({ text }: { readonly text: string }) {
  return (
    <details className="small">
      <summary>The last of what you typed came too late to be saved, and does not count; it is here</summary>
      <CopyButton text={text} label="Copy it" />
      <pre tabIndex={0}>{text}</pre>
    </details>
  );
}

interface CardProps {
  readonly exam: number;
  readonly place: ExamProblem;
  readonly line: Line;
  readonly complexity: Complexity;
}

function ProblemCard({ exam, place, line, complexity }: CardProps) {
  const [late] = useState(() => tooLate(exam, place.ordinal, storage));
  const sent = place.sent.filter((one) => !one.run);
  const counts = (one: ExamSent): boolean => (one.submission ?? one.check) === place.worth?.graded;
  return (
    <li className="exam-card">
      <h3><span className="number">{place.ordinal}</span> <Link href={pathOf(place)}>{place.title}</Link></h3>
      <p className="number">{Math.round(place.worth?.got ?? 0)} of {pointsOf(place.points)}{place.worth && place.worth.best > place.worth.got + 0.5 && <span className="small quiet"> (its best submission: {Math.round(place.worth.best)})</span>}</p>
      {line.opened_ms === null ? <p className="quiet">Never opened.</p> : (
        <dl className="exam-times small">
          <div><dt>Opened</dt><dd className="number">{span(line.opened_ms)}</dd></div>
          <div><dt>Read for</dt><dd className="number">{span(line.reading_ms)}</dd></div>
          <div><dt>First code</dt><dd className="number">{span(line.first_code_ms)}</dd></div>
          {place.kind === 'problem' && <div><dt>First run</dt><dd className="number">{span(line.first_run_ms)}</dd></div>}
          <div><dt>First submission</dt><dd className="number">{span(line.first_submit_ms)}</dd></div>
          <div><dt>Solved</dt><dd className="number">{span(line.solved_ms)}</dd></div>
          <div><dt>On the page</dt><dd className="number">{span(line.looked_ms)} <span className="quiet">of {place.minutes} min</span></dd></div>
        </dl>
      )}
      {sent.length > 0 && (
        <ol className="exam-sent plain small">
          {sent.map((one) => (
            <li key={sentKey(one)} data-counts={counts(one)}>
              <span>{one.unsent ? 'Stood in the editor' : 'Submitted'}{counts(one) && ' · counts'}</span><span className="number">{sentWords(one)}</span>
            </li>
          ))}
        </ol>
      )}
      {late !== null && <TooLate text={late} />}
      {complexity && <p className="small">{complexityWords(complexity)}</p>}
      {!complexity && place.kind === 'problem' && sent.some((one) => one.verdict === 'AC') && <p className="small"><Link href={pathOf(place)}>What is its complexity?</Link> Say it on its page, then have it measured.</p>}
    </li>
  );
}

function Advice({ report }: { readonly report: ExamReport }) {
  if (report.advice.length === 0) return <p>Nothing was left lying. Take a harder one.</p>;
  return (
    <ol className="exam-advice">
      {report.advice.map((one) => (
        <li key={`${one.kind} ${one.ordinal}`}>
          <strong>{adviceTitles[one.kind]}{one.points > 0 && <span className="number"> · up to {pointsOf(one.points)}</span>}</strong>
          <p>{one.text}</p>
        </li>
      ))}
    </ol>
  );
}

export function Report({ exam }: { readonly exam: Exam }) {
  const report = useResource(reportOf(String(exam.id)));
  useRest(exam);
  useEffect(() => tidy(exam.id, exam.problems.map((one) => one.ordinal), storage), [exam]);
  return (
    <div className="page">
      <CodeTabs />
      <Headline exam={exam} />
      {report.state === 'failed' && <TroublePanel trouble={report.trouble} what="the report" onRetry={() => void reportOf(String(exam.id)).refresh()} />}
      {report.state === 'loading' && <SkeletonLines count={8} label="Loading the report" />}
      {report.state === 'ready' && (
        <>
          <section aria-label="What would have been worth most">
            <h2>What would have been worth most</h2>
            <Advice report={report.data} />
          </section>
          <Timeline exam={exam} report={report.data} />
          <ul className="exam-cards plain">
            {exam.problems.map((place, i) => <ProblemCard key={place.ordinal} exam={exam.id} place={place} line={report.data.lines[i]!} complexity={report.data.complexity[i] ?? null} />)}
          </ul>
          <ExamMirror exam={exam} report={report.data} />
        </>
      )}
    </div>
  );
}
