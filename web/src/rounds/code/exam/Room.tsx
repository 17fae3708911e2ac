// The room of an exam: its clock, its problems, and one of them on the page.
import '../workbench/workbench.css';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Exam, ExamProblem, Language } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { onReturn } from '../../../lib/connection.ts';
import { notify } from '../../../lib/notices.ts';
import { storage } from '../../../lib/storage.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { difficultyWords } from '../../../ui/Marks.tsx';
import { Clock, useLeft, useServerTime } from './Clock.tsx';
import { examOf } from './data.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { Seat } from './Seat.tsx';
import { TaskSeat } from './TaskSeat.tsx';
import { useWatch } from './watch.ts';
import { Watching } from './Watching.tsx';
import { pointsOf, ruleSentences } from './words.ts';

const CHECK_MS = 60_000;

function useKeeper(exam: number): Keeper {
  const [keeper] = useState(() =>
    createKeeper(
      exam,
      storage,
      { put: (ordinal, body) => call('putExamCode', { params: { id: exam, ordinal }, body }) },
      {
        after(ms, run) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
    ),
  );
  useEffect(() => {
    const send = (): void => void keeper.flush();
    const hide = (): void => {
      if (document.visibilityState === 'hidden') send();
    };
    document.addEventListener('visibilitychange', hide);
    const stop = onReturn(send);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      stop();
      send();
    };
  }, [keeper]);
  return keeper;
}

/** A machine that slept, or a clock that drifted: the server is asked each minute, when the page is seen again, and when time is up. */
function useChecks(exam: Exam, left_ms: number): void {
  const over = left_ms === 0;
  useEffect(() => {
    const ask = (): void => void examOf(String(exam.id)).refresh();
    const show = (): void => {
      if (document.visibilityState === 'visible') ask();
    };
    const timer = setInterval(ask, over ? 1000 : CHECK_MS);
    document.addEventListener('visibilitychange', show);
    if (over) ask();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', show);
    };
  }, [exam.id, over]);
}

function useFullScreen(): boolean {
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const change = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', change);
    return () => document.removeEventListener('fullscreenchange', change);
  }, []);
  return full;
}

async function open(exam: number, ordinal: number): Promise<boolean> {
  const answer = await call('openExamProblem', { params: { id: exam, ordinal } });
  if (answer.ok) examOf(String(exam)).update(() => answer.value);
  else notify(describeTrouble(answer.trouble));
  return answer.ok;
}

function ProblemButton({ place, here, onClick }: { readonly place: ExamProblem; readonly here: boolean; readonly onClick: () => void }) {
  const sent = place.sent.filter((one) => !one.run);
  const solved = sent.some((one) => one.verdict === 'AC');
  const note = place.state === 'closed' ? 'closed' : solved ? 'accepted' : sent.length > 0 ? 'sent' : place.state === 'open' ? 'open' : 'not opened';
  return (
    <li>
      <button type="button" className="exam-problem" aria-current={here ? 'true' : undefined} data-note={note} disabled={place.state === 'closed'} onClick={onClick}>
        <strong className="number">{place.ordinal}</strong>
        <span className="exam-problem-title">{place.state === 'unopened' ? place.difficulty === null ? 'Front end' : difficultyWords[place.difficulty] : place.title}</span>
        <span className="small quiet number">{pointsOf(place.points)} · {note}</span>
      </button>
    </li>
  );
}

function Begin({ exam, onOpen }: { readonly exam: Exam; readonly onOpen: (ordinal: number) => void }) {
  const first = exam.problems.find((one) => one.state === 'unopened');
  return (
    <div className="page exam-begin">
      <section className="panel wide">
        <h2>{exam.rules.title}</h2>
        <p>The clock runs. {exam.rules.order === 'free' ? 'Read all of the problems before you begin with one: which one is easy for you, only you can see.' : 'There is no way back to a problem that was left.'}</p>
        <ul className="small">{ruleSentences(exam.rules).map((one) => <li key={one}>{one}</li>)}</ul>
        {first && <Button look="primary" onClick={() => onOpen(first.ordinal)}>Open problem {first.ordinal}</Button>}
      </section>
    </div>
  );
}

export function Room({ exam, languages }: { readonly exam: Exam; readonly languages: readonly Language[] }) {
  const time = useServerTime(exam);
  const left_ms = useLeft(exam, time);
  const keeper = useKeeper(exam.id);
  const copied = useRef('');
  const full = useFullScreen();
  const opened = exam.problems.filter((one) => one.state === 'open');
  const [chosen, setChosen] = useState<number | null>(() => opened.at(-1)?.ordinal ?? null);
  const [asking, setAsking] = useState<'no' | 'finish' | number>('no');
  const place = exam.problems.find((one) => one.ordinal === chosen && one.state === 'open');
  const now = useRef(time), shown = useRef(0);
  now.current = time;
  shown.current = place?.ordinal ?? 0;
  const mirror = useWatch(exam, now, shown);
  useChecks(exam, left_ms);
  // What is copied in the exam may be pasted in it.
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      // The editor lives in a shadow tree and puts what is copied into the event itself.
      copied.current = event.clipboardData?.getData('text/plain') || (document.getSelection()?.toString() ?? '');
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
    };
  }, []);

  const go = async (ordinal: number): Promise<void> => {
    await keeper.flush();
    if (await open(exam.id, ordinal)) setChosen(ordinal);
  };
  const choose = (ordinal: number): void => {
    if (ordinal === chosen) return;
    if (exam.rules.order === 'forward' && chosen !== null) setAsking(ordinal);
    else void go(ordinal);
  };
  const finish = async (): Promise<void> => {
    setAsking('no');
    await keeper.flush();
    const answer = await call('finishExam', { params: { id: exam.id } });
    if (answer.ok) examOf(String(exam.id)).update(() => answer.value);
    else notify(describeTrouble(answer.trouble));
  };
  const step = (by: number): void => {
    const open = exam.problems.filter((one) => one.state !== 'closed');
    const at = open.findIndex((one) => one.ordinal === chosen);
    const next = open[(at + by + open.length) % open.length];
    if (next) choose(next.ordinal);
  };
  useActions([
    { id: 'exam.next', title: 'Next problem of the exam', section: 'Exam', keys: 'alt+n', whileTyping: true, run: () => step(1) },
    { id: 'exam.previous', title: 'Problem before', section: 'Exam', keys: 'alt+p', whileTyping: true, enabled: exam.rules.order === 'free', run: () => step(-1) },
    { id: 'exam.finish', title: 'Hand in the exam', section: 'Exam', run: () => setAsking('finish') },
  ]);
  const seat = { exam, keeper, mirror, copied, over: left_ms === 0 };
  const unsent = exam.rules.unsent === 'dropped' && exam.problems.some((one) => one.code && !one.sent.some((s) => !s.run));
  return (
    <div className="exam">
      <header className="bench-bar exam-bar">
        <Link href="/code/exams" className="button bare icon-only" aria-label="Leave the room; the clock goes on" title="Leave the room; the clock goes on"><Icon name="back" /></Link>
        <h1>{exam.rules.title}</h1>
        {exam.mirror && <Watching exam={exam} mirror={mirror} />}
        <Clock left_ms={left_ms} minutes={exam.rules.minutes} />
        <Button className="exam-finish" onClick={() => setAsking('finish')}>Hand in</Button>
      </header>
      <nav aria-label="Problems of the exam">
        <ol className="exam-problems plain">
          {exam.problems.map((one) => <ProblemButton key={one.ordinal} place={one} here={one.ordinal === chosen} onClick={() => choose(one.ordinal)} />)}
        </ol>
      </nav>
      {exam.rules.screen === 'full' && !full && (
        <p className="exam-notice" role="status">
          <Icon name="warning" /> The rules of this exam ask for full screen.
          <Button className="small" onClick={() => void document.documentElement.requestFullscreen().catch(() => notify('This browser does not let the page have the whole screen.'))}>To full screen</Button>
        </p>
      )}
      {left_ms === 0 && <p className="exam-notice" role="status"><Icon name="clock" /> Time is up: the server ends the exam.</p>}
      {place?.kind === 'problem' && <Seat key={place.ordinal} {...seat} place={place} languages={languages} />}
      {place?.kind === 'front-end' && <TaskSeat key={place.ordinal} {...seat} place={place} />}
      {!place && <Begin exam={exam} onOpen={(ordinal) => void go(ordinal)} />}
      {asking === 'finish' && (
        <Dialog title="Hand in the exam?" onClose={() => setAsking('no')}>
          <p>It ends at once, for good. {unsent ? 'In an editor stands code that was never submitted: under these rules it counts for nothing.' : ''}</p>
          <div className="exam-answer">
            <Button look="primary" onClick={() => void finish()}>Hand it in</Button>
            <Button onClick={() => setAsking('no')}>Go on</Button>
          </div>
        </Dialog>
      )}
      {typeof asking === 'number' && (
        <Dialog title={`Leave problem ${chosen} for good?`} onClose={() => setAsking('no')}>
          <p>These rules know no way back to it.{exam.rules.unsent === 'submitted' ? ' What stands in its editor is submitted at the end.' : ''}</p>
          <div className="exam-answer">
            <Button look="primary" onClick={() => { setAsking('no'); void go(asking); }}>Go to problem {asking}</Button>
            <Button onClick={() => setAsking('no')}>Stay</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
