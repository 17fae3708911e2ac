import './exam.css';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ExamPreset, ExamSummary, NewExam } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { formatExact, plural } from '../../../lib/format.ts';
import { mirrorName } from '../../../lib/mirror.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { storage } from '../../../lib/storage.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { exams, followExams, presets } from './data.ts';
import { PastPicture } from './PastPicture.tsx';
import { spanText } from './clock.ts';
import { rememberWatched, WatchChoice, watchedBefore } from './Watching.tsx';
import { pointsOf, ruleSentences, totalOf } from './words.ts';

function Preset({ preset, busy, onBegin, onOwn }: { readonly preset: ExamPreset; readonly busy: boolean; readonly onBegin: () => void; readonly onOwn: () => void }) {
  const { rules, why_not } = preset;
  return (
    <li className="exam-preset">
      <h2>{rules.title}</h2>
      <p className="exam-facts number"><span>{rules.minutes} min</span><span>{plural(rules.slots.length, 'problem')}</span><span>{pointsOf(totalOf(rules))}</span></p>
      <p>{rules.summary}</p>
      <details>
        <summary>Its rules{rules.sources.length > 0 && ', and where they are from'}</summary>
        <ul className="small">{ruleSentences(rules).map((one) => <li key={one}>{one}</li>)}</ul>
        {rules.sources.map((source) => (
          <p key={source.where} className="small quiet">{source.says}. <a href={source.where} target="_blank" rel="noreferrer">{new URL(source.where).hostname}</a>, read in {source.seen}.</p>
        ))}
        <p><Button look="bare" icon="pencil" className="small" onClick={onOwn}>Make rules of your own from these</Button></p>
      </details>
      {why_not ? <p className="small"><Icon name="warning" /> {why_not}.</p> : <Button look="primary" disabled={busy} onClick={onBegin}>Begin</Button>}
    </li>
  );
}

/** Points against the mark, as a bar. */
function PointsBar({ exam }: { readonly exam: ExamSummary }) {
  const share = exam.of > 0 ? (exam.points ?? 0) / exam.of : 0;
  return (
    <svg className="exam-points" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="3" width="100" height="4" className="exam-points-all" />
      <rect x="0" y="3" width={100 * share} height="4" className="exam-points-got" data-passed={exam.passed === true} />
      <line x1={100 * exam.pass} x2={100 * exam.pass} y1="0" y2="10" className="exam-points-mark" />
    </svg>
  );
}

function Past({ list, onRemove }: { readonly list: readonly ExamSummary[]; readonly onRemove: (exam: ExamSummary) => void }) {
  return (
    <div className="exam-scroll">
      <table className="exam-past">
        <thead><tr><th>Exam</th><th>When</th><th>Time</th><th>Solved</th><th>Points</th><th><span className="visually-hidden">The pass mark</span></th><th><span className="visually-hidden">Remove</span></th></tr></thead>
        <tbody>
          {list.map((exam) => (
            <tr key={exam.id}>
              <td><Link href={`/code/exams/${exam.id}`}>{exam.title}</Link></td>
              <td className="small">{formatExact(exam.began_at_ms)}</td>
              <td className="number small">{exam.ended_at_ms === null ? '' : spanText(exam.ended_at_ms - exam.began_at_ms)}</td>
              <td className="number">{exam.solved === null ? '' : `${exam.solved} of ${exam.problems}`}</td>
              <td className="number">{exam.waiting ? 'being judged' : `${Math.round(exam.points ?? 0)} of ${exam.of}`}</td>
              <td><PointsBar exam={exam} /><span className="visually-hidden">{exam.passed === null ? '' : exam.passed ? 'passed' : 'not passed'}</span></td>
              <td><IconButton icon="bin" label={`Remove the exam of ${formatExact(exam.began_at_ms)}`} onClick={() => onRemove(exam)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Asking = { readonly what: 'begin'; readonly preset: ExamPreset } | { readonly what: 'own'; readonly yaml: string } | { readonly what: 'remove'; readonly exam: ExamSummary };

interface Choice {
  readonly watched: boolean;
  readonly onWatched: (watched: boolean) => void;
}

function OwnRules({ yaml, busy, wrong, watched, onWatched, onBegin, onClose }: Choice & { readonly yaml: string; readonly busy: boolean; readonly wrong: string; readonly onBegin: (yaml: string) => void; readonly onClose: () => void }) {
  const [text, setText] = useState(yaml);
  return (
    <Dialog title="Rules of your own" look="wide" onClose={onClose}>
      <label className="exam-own">
        <span>They hold for this exam; keep the text where you like. Each line is explained in docs/formats/exams.md.</span>
        <textarea className="field" rows={20} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {wrong && <p role="alert" className="exam-wrong">{wrong}</p>}
      <WatchChoice watched={watched} onChange={onWatched} />
      <div className="exam-answer">
        <Button look="primary" disabled={busy} onClick={() => onBegin(text)}>Begin; the clock starts at once</Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </Dialog>
  );
}

export function ExamsPage() {
  const offered = useResource(presets);
  const past = useResource(exams);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const [watched, setWatched] = useState(watchedBefore);
  const [, go] = useLocation();
  useEffect(followExams, []);
  const list = past.state === 'ready' ? past.data : [];
  const running = list.find((one) => one.state === 'running');

  const begin = async (body: NewExam): Promise<void> => {
    setBusy(true);
    rememberWatched(watched);
    const answer = await call('createExam', { body: { ...body, watched } });
    setBusy(false);
    if (answer.ok) go(`/code/exams/${answer.value.id}`);
    else if (body.rules !== undefined) setWrong(describeTrouble(answer.trouble));
    else {
      setAsking(null);
      notify(describeTrouble(answer.trouble));
    }
  };
  const remove = async (exam: ExamSummary): Promise<void> => {
    setAsking(null);
    const answer = await call('deleteExam', { params: { id: exam.id } });
    if (!answer.ok) notify(describeTrouble(answer.trouble));
    else storage.remove(mirrorName(exam.id));
  };
  const close = (): void => {
    setAsking(null);
    setWrong('');
  };
  return (
    <div className="page">
      <CodeTabs />
      <h1>Exams</h1>
      <p className="quiet">The rules and the clock of the real thing, on problems of the bank that you have not seen, or not for long.</p>
      {running && (
        <section className="panel wide exam-running" role="status">
          <h2>{running.title} is running</h2>
          <p>Its clock goes on, also while nobody is in the room.</p>
          <Link className="button primary" href={`/code/exams/${running.id}`}>Go back into the room</Link>
        </section>
      )}
      {offered.state === 'failed' && <TroublePanel trouble={offered.trouble} what="the exams" onRetry={() => void presets.refresh()} />}
      {offered.state === 'loading' && <SkeletonLines count={6} label="Loading the exams" />}
      {offered.state === 'ready' && (
        <ul className="exam-presets plain">
          {offered.data.presets.map((preset) => (
            <Preset key={preset.rules.id} preset={preset} busy={busy || running !== undefined} onBegin={() => setAsking({ what: 'begin', preset })} onOwn={() => setAsking({ what: 'own', yaml: preset.yaml })} />
          ))}
        </ul>
      )}
      {list.some((one) => one.state === 'ended') && (
        <section aria-label="Exams of the past">
          <h2>Of the past</h2>
          <PastPicture list={list} />
          <Past list={list.filter((one) => one.state === 'ended')} onRemove={(exam) => setAsking({ what: 'remove', exam })} />
        </section>
      )}
      {asking?.what === 'begin' && (
        <Dialog title={asking.preset.rules.title} onClose={close}>
          <p>The clock starts at once and cannot be stopped: {asking.preset.rules.minutes} minutes, to the end.</p>
          <ul className="small">{ruleSentences(asking.preset.rules).map((one) => <li key={one}>{one}</li>)}</ul>
          <WatchChoice watched={watched} onChange={setWatched} />
          <div className="exam-answer">
            <Button look="primary" disabled={busy} onClick={() => void begin({ preset: asking.preset.rules.id })}>Begin now</Button>
            <Button onClick={close}>Not now</Button>
          </div>
        </Dialog>
      )}
      {asking?.what === 'own' && <OwnRules yaml={asking.yaml} busy={busy} wrong={wrong} watched={watched} onWatched={setWatched} onBegin={(rules) => void begin({ rules })} onClose={close} />}
      {asking?.what === 'remove' && (
        <Dialog title="Remove this exam?" onClose={close}>
          <p>{asking.exam.title} of {formatExact(asking.exam.began_at_ms)} its report and what was recorded of it are gone for good. What was submitted in it stays in the history of its problems.</p>
          <div className="exam-answer">
            <Button look="primary" onClick={() => void remove(asking.exam)}>Remove it</Button>
            <Button onClick={close}>Keep it</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
