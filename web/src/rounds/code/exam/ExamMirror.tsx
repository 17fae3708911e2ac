// What an employer would be told of how an exam was sat: a picture, what was found with how to avoid it, likeness, and the way to forget all of it.
import './mirror.css';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Exam, ExamReport, MirrorFinding, MirrorReport } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { percentGot, plural } from '../../../lib/format.ts';
import { isUnderWay } from '../../../lib/job.ts';
import { mirrorName } from '../../../lib/mirror.ts';
import { notify } from '../../../lib/notices.ts';
import { orSay } from '../../../lib/things.ts';
import { useResource } from '../../../lib/resource.ts';
import { storage } from '../../../lib/storage.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { spanText } from './clock.ts';
import { examOf, mirrorOf } from './data.ts';
import { MirrorPicture } from './MirrorPicture.tsx';
import { gradeWords, sourceOf, when } from './mirrorWords.ts';
import { pathOf } from './words.ts';

function Source({ text }: { readonly text: string }) {
  const { says, where, seen } = sourceOf(text);
  return <li>{says}{where && <>. <a href={where} target="_blank" rel="noreferrer">{new URL(where).hostname}</a></>}{seen && `, read in ${seen}`}</li>;
}

function Finding({ finding }: { readonly finding: MirrorFinding }) {
  const spans = finding.spans.filter((one) => one.from_ms > 0 || one.to_ms > 0);
  return (
    <li className="mirror-finding" data-grade={finding.grade}>
      <h3><span className="mirror-grade">{gradeWords[finding.grade]}</span> {finding.title}</h3>
      <p>{finding.message}.</p>
      <p><strong>To avoid it:</strong> {finding.avoid}</p>
      <details className="small">
        <summary>What it looks like, and what is known of it ({finding.rule})</summary>
        <dl>
          <div><dt>To them</dt><dd>{finding.looks}</dd></div>
          <div><dt>Innocent reasons</dt><dd>{finding.innocent}</dd></div>
          {finding.doubt && <div><dt>Doubt</dt><dd>{finding.doubt}</dd></div>}
          <div><dt>Its mark</dt><dd>{finding.basis === 'documented' ? 'A tool says in public that it looks at this.' : 'Our guess: no tool says in public where it begins.'}</dd></div>
          {spans.length > 0 && <div><dt>When</dt><dd className="number">{spans.map(when).join(' · ')}{finding.count > finding.spans.length && ` · and ${finding.count - finding.spans.length} more`}</dd></div>}
        </dl>
        {finding.sources.length > 0 && <ul>{finding.sources.map((one) => <Source key={one} text={one} />)}</ul>}
      </details>
    </li>
  );
}

function Verdict({ report }: { readonly report: MirrorReport }) {
  if (report.signals === 0) return <p>Nothing was recorded of it: it was not sat in this page, or another browser still has it.</p>;
  return (
    <>
      <p className="mirror-verdict" data-review={report.review}>
        {report.review ? 'A person would be asked to look at this sitting.' : report.findings.length > 0 ? 'Nobody would be asked to look at this sitting.' : 'Nothing that such a tool would flag.'}
      </p>
      <dl className="mirror-figures number">
        <div><dt>Window left</dt><dd>{report.left === 0 ? 'never' : `${plural(report.left, 'time')}, ${spanText(report.away_ms)}`}</dd></div>
        <div><dt>Keys</dt><dd>{report.keys}</dd></div>
        <div><dt>Characters typed</dt><dd>{report.typed}</dd></div>
        <div><dt>Taken back</dt><dd>{report.removed}</dd></div>
        <div><dt>Pasted</dt><dd>{report.pasted}</dd></div>
      </dl>
      {(report.turned_off || report.late > 0 || report.back > 0) && (
        <p className="small quiet">
          {[report.turned_off && 'The recording was turned off before the end.', report.late > 0 && `${plural(report.late, 'signal')} came after the end and ${report.late === 1 ? 'is' : 'are'} left out.`, report.back > 0 && `Times went backwards ${plural(report.back, 'time')}, as when two browsers record.`].filter(Boolean).join(' ')}
        </p>
      )}
    </>
  );
}

function Likeness({ exam, report }: { readonly exam: Exam; readonly report: MirrorReport }) {
  const { state, failure, rows } = report.likeness;
  const again = async (): Promise<void> => {
    await orSay(call('compareExam', { params: { id: exam.id } }));
    await mirrorOf(String(exam.id)).refresh();
  };
  return (
    <section aria-label="Likeness">
      <h3>Likeness</h3>
      <p className="small quiet">How much of each answer’s own code is in another program, whatever its names and layout. Short problems leave few ways to be written.</p>
      {isUnderWay({ state }) && <p role="status">The answers are being compared.</p>}
      {(state === 'failed' || state === 'none') && <p>They were not compared{failure && `: ${failure}`}. <Button className="small" icon="compare" onClick={() => void again()}>Compare them</Button></p>}
      {state === 'done' && rows.length === 0 && <p>No solution of the packages and nothing that you submitted before has a part of an answer.</p>}
      {rows.length > 0 && (
        <div className="exam-scroll" role="group" aria-label="Programs that the answers are like" tabIndex={0}>
          <table className="exam-past">
            <thead><tr><th>Answer</th><th>Is in</th><th>Share</th><th>Of tokens</th></tr></thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i}>
                  <td className="number">{row.ordinal}</td>
                  <td>{row.mine ? <Link href={pathOf({ kind: exam.problems[row.ordinal - 1]?.kind ?? 'problem', problem: row.problem })}>{row.name}</Link> : row.name}</td>
                  <td className="number">{percentGot(row.covered)}</td>
                  <td className="number">{row.tokens}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Erase({ exam }: { readonly exam: Exam }) {
  const [asking, setAsking] = useState(false);
  const erase = async (): Promise<void> => {
    setAsking(false);
    const answer = await call('deleteExamMirror', { params: { id: exam.id } });
    if (answer.ok) {
      storage.remove(mirrorName(exam.id));
      examOf(String(exam.id)).update((before) => ({ ...before, mirror: null }));
    } else notify(describeTrouble(answer.trouble));
  };
  return (
    <>
      <p><Button icon="bin" onClick={() => setAsking(true)}>Erase what was recorded</Button></p>
      {asking && (
        <Dialog title="Erase what was recorded?" onClose={() => setAsking(false)}>
          <p>It is gone for good. The exam, its points and the rest of its report stay.</p>
          <div className="exam-answer">
            <Button look="primary" onClick={() => void erase()}>Erase it</Button>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

interface Props {
  readonly exam: Exam;
  readonly report: ExamReport;
}

function Recorded({ exam, report: ofExam }: Props) {
  const mirror = useResource(mirrorOf(String(exam.id)));
  const seen = useRef(exam);
  useEffect(() => {
    if (seen.current === exam) return;
    seen.current = exam;
    void mirrorOf(String(exam.id)).refresh();
  }, [exam]);
  if (mirror.state === 'failed') return <TroublePanel trouble={mirror.trouble} what="what was recorded" onRetry={() => void mirrorOf(String(exam.id)).refresh()} />;
  if (mirror.state === 'loading') return <SkeletonLines count={6} label="Loading what was recorded" />;
  const report = mirror.data;
  return (
    <>
      <Verdict report={report} />
      {report.signals > 0 && <MirrorPicture report={report} shown={ofExam.spans} />}
      {report.findings.length > 0 && <ul className="mirror-findings plain">{report.findings.map((one) => <Finding key={one.rule} finding={one} />)}</ul>}
      <Likeness exam={exam} report={report} />
      <Erase exam={exam} />
    </>
  );
}

export function ExamMirror({ exam, report }: Props) {
  return (
    <section className="exam-mirror" aria-label="What an employer would see">
      <h2>What an employer would see</h2>
      {exam.mirror ? <Recorded exam={exam} report={report} /> : <p className="quiet">Nothing was recorded of this exam. Tick “Record what an examiner’s tool would see” when you begin the next one, and it is told here.</p>}
    </section>
  );
}
