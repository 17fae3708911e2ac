// A front-end task of an exam: its files, what they look like, and what the rules let be told of what was sent.
import '../../../ui/prose.css';
import '../front-end/front-end.css';
import { useEffect, useState } from 'react';
import type { ExamProblem, ExamSubmitted, FrontEndTask } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { call, describeTrouble, type Answer } from '../../../lib/api.ts';
import { changeBetween } from '../../../lib/mirror.ts';
import { isActive, isUnderWay, rowOf, useJob } from '../../../lib/job.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { storage } from '../../../lib/storage.ts';
import { useStore } from '../../../lib/store.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { createChecker, type Checker } from '../front-end/checking.ts';
import { followTasks, taskOf } from '../front-end/data.ts';
import { FilesPane, FormButtons, TaskStatement } from '../front-end/FilesPane.tsx';
import { PreviewPane, type Shown } from '../front-end/PreviewPane.tsx';
import { Last } from '../front-end/Judged.tsx';
import { useFiles } from '../front-end/useFiles.ts';
import { usePreview } from '../front-end/usePreview.ts';
import { useTrial } from '../front-end/useTrial.ts';
import type { PaneName } from '../workbench/layout.ts';
import { Panes } from '../workbench/Panes.tsx';
import { adopt, Conflict, KEPT, SentList, type PlaceProps } from './place.tsx';
import type { Code } from './keeper.ts';
import { guardPaste } from './paste.ts';
import { codeOf, createExamShelf, filesIn } from './shelf.ts';

interface SittingProps extends PlaceProps {
  readonly task: FrontEndTask;
}

type Send = (code: Code) => Promise<Answer<ExamSubmitted>>;

/** The last one that was sent from this place, from whichever tab, where the rules tell what came of it; elsewhere it is not even fetched. */
function useExamChecker(place: ExamProblem, tells: boolean, send: Send): Checker<Code> {
  const checker = useJob(() =>
    createChecker<Code>(async (code) => {
      const sent = await send(code);
      return sent.ok ? call('getFrontEndCheck', { params: { id: sent.value.check ?? 0 } }) : sent;
    }),
  );
  const last = !tells ? null : place.sent.findLast((one) => one.check !== null)?.check ?? null;
  useEffect(() => {
    const now = checker.store.get();
    if (last !== null && now.state !== 'sending' && rowOf(now)?.id !== last) void checker.show(last);
  }, [checker, last]);
  return checker;
}

function Sitting({ exam, place, task, keeper, mirror, copied, over }: SittingProps) {
  const { rules } = exam;
  // Tests that a submission would tell may be run here, too.
  const tests = rules.told === 'tests';
  const [shelf] = useState(() => ({
    ...createExamShelf(task, place, keeper, storage),
    edited(before: string, after: string): void {
      const { added, removed } = changeBetween(before, after);
      mirror.edited(added, removed, after.length);
    },
    guard: (host: HTMLElement) => guardPaste(host, rules.paste, () => [copied.current]),
  }));
  const editing = useFiles(task, shelf);
  const preview = usePreview(task, editing.form, editing.files);
  const trial = useTrial(task, editing.form, editing.files);
  const kept = useStore(keeper.store).get(place.ordinal) ?? { state: 'clean' as const };
  const [pane, setPane] = useState<PaneName>('statement');
  const [shown, setShown] = useState<Shown>(tests ? 'tests' : 'console');
  const send: Send = async (code) => adopt(await call('createExamSubmission', { params: { id: exam.id, ordinal: place.ordinal }, body: code }), place, keeper, code);
  const checker = useExamChecker(place, tests, send);
  const [sending, setSending] = useState(false);
  const checking = useStore(checker.store);
  const left = place.submits_left;
  const blocked = sending || isActive(checking) || place.sent.some(isUnderWay) || over || left === 0;
  useEffect(followTasks, []);

  const submit = async (): Promise<void> => {
    setShown('judged');
    setPane('results');
    const code = codeOf(task, editing.form, editing.files);
    if (tests) return checker.create(code);
    setSending(true);
    const answer = await send(code);
    if (!answer.ok) notify(describeTrouble(answer.trouble));
    setSending(false);
  };
  const run = (): void => {
    setShown('tests');
    setPane('results');
    // Where only one pane is shown, a frame is not drawn before its pane is there.
    requestAnimationFrame(() => void trial.run());
  };
  const goTo = (file: string, line: number): void => {
    setPane('editor');
    requestAnimationFrame(() => editing.goTo(file, line));
  };
  const focus = (to: PaneName): void => {
    setPane(to);
    requestAnimationFrame(() => (to === 'editor' ? editing.focus() : document.getElementById(`pane-${to}`)?.focus()));
  };
  useActions([
    { id: 'exam.run', title: 'Run the tests here', section: 'Exam', keys: "mod+'", whileTyping: true, enabled: tests && !trial.running, run },
    { id: 'exam.submit', title: 'Submit', section: 'Exam', keys: 'mod+enter', whileTyping: true, enabled: !blocked, run: () => void submit() },
    { id: 'exam.save', title: 'Save now', section: 'Exam', keys: 'mod+s', whileTyping: true, run: () => void keeper.flush() },
    { id: 'exam.preview', title: 'Reload the preview', section: 'Exam', keys: 'alt+r', whileTyping: true, run: preview.again },
    { id: 'exam.statement', title: 'To the statement', section: 'Exam', keys: 'alt+1', whileTyping: true, run: () => focus('statement') },
    { id: 'exam.editor', title: 'To the editor', section: 'Exam', keys: 'alt+2', whileTyping: true, run: () => focus('editor') },
    { id: 'exam.results', title: 'To the preview', section: 'Exam', keys: 'alt+3', whileTyping: true, run: () => focus('results') },
  ]);
  return (
    <>
      <div className="bench-bar exam-tools">
        <h2>{task.title}</h2>
        <FormButtons editing={editing} />
        <IconButton icon="reset" label="Back to the starter files" onClick={editing.reset} />
        {tests && <Button icon="play" keys="mod+'" hint="In this browser" disabled={trial.running || over} onClick={run}>Run tests</Button>}
        <Button look="primary" icon="send" keys="mod+enter" hint="To the judge’s browser, in the jail" disabled={blocked} onClick={() => void submit()}>
          Submit{left !== null && <span className="number"> ({left} left)</span>}
        </Button>
      </div>
      {kept.state === 'conflict' && (
        <Conflict
          exam={exam} place={place} keeper={keeper}
          onShow={(code) => {
            const theirs = filesIn(task, code);
            if (theirs) editing.show(theirs.form, theirs.files);
          }}
        />
      )}
      <Panes
        shown={pane} onShow={setPane} statement={<TaskStatement exam task={task} />}
        editor={<FilesPane task={task} editing={editing} kept={kept.state === 'closed' ? kept.message : kept.state === 'clean' ? 'Starter files' : KEPT[kept.state]} unkept={kept.state === 'unsaved'} />}
        results={
          <PreviewPane
            task={task} preview={preview} trial={trial} tests={tests} shown={shown} onShow={setShown} onPlace={goTo}
            judged={
              <>
                <SentList place={place} tells={tests} />
                {tests && checking.state !== 'idle' && <h3>The last one</h3>}
                {tests && <Last task={task} checking={checking} onPlace={goTo} onAgain={() => void submit()} />}
              </>
            }
          />
        }
      />
    </>
  );
}

export function TaskSeat(props: PlaceProps) {
  const resource = taskOf(props.place.problem);
  const task = useResource(resource);
  if (task.state === 'failed') return <div className="page"><TroublePanel trouble={task.trouble} what="this task" onRetry={() => void resource.refresh()} /></div>;
  if (task.state !== 'ready') return <div className="page"><SkeletonLines count={10} label="Loading the task" /></div>;
  return <Sitting {...props} task={task.data} />;
}
