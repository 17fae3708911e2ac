import '../workbench/workbench.css';
import '../workbench/results.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { RecursionCheck, RecursionDrill, RecursionLanguage } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { isActive, rowOf, type Job } from '../../../lib/job.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { useStore } from '../../../lib/store.ts';
import type { Place } from '../../../lib/terminal.ts';
import { orSay } from '../../../lib/things.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { JobState, OurFault, Refused } from '../../../ui/JobViews.tsx';
import { Picker, type Choice } from '../../../ui/Picker.tsx';
import { Code } from '../lines/Code.tsx';
import { useColoured } from '../lines/useColoured.ts';
import type { PaneName } from '../workbench/layout.ts';
import { Panes } from '../workbench/Panes.tsx';
import { useChecker } from './checking.ts';
import { recursion } from './data.ts';
import { ReportView } from './ReportView.tsx';
import { Task } from './Task.tsx';
import { useRecursionEditing } from './useRecursionEditing.ts';
import { marksOf, nextOf } from './words.ts';

const LANGUAGES: readonly Choice<RecursionLanguage>[] = [
  { id: 'python3', title: 'Python', detail: '', remedy: '' },
  { id: 'javascript', title: 'JavaScript', detail: '', remedy: '' },
];

/** Ours, when it was right or when it is asked for. */
function useAnswer(drill: RecursionDrill, right: boolean): { readonly told: RecursionDrill | null; readonly ask: () => void } {
  const [told, setTold] = useState<RecursionDrill | null>(null);
  const ask = async (): Promise<void> => {
    const answer = await call('getRecursion', { params: { drill: drill.id }, query: { answer: true } });
    if (answer.ok) setTold(answer.value);
    else notify(describeTrouble(answer.trouble));
  };
  useEffect(() => {
    if (right && !told) void ask();
  }, [right]);
  return { told, ask: () => void ask() };
}

function Ours({ told, language }: { readonly told: RecursionDrill; readonly language: RecursionLanguage }) {
  const lines = useColoured(told.answer?.[language].trimEnd() ?? '', language);
  return (
    <section aria-label="One way to write it" className="recursion-ours">
      <h2>One way to write it</h2>
      <Code lines={lines} label={`Our answer: ${told.function}`} />
      <p className="recursion-why">{told.explanation}</p>
    </section>
  );
}

function State({ checking, onAgain }: { readonly checking: Job<RecursionCheck>; readonly onAgain: () => void }) {
  if (checking.state === 'refused') return <Refused what={checking.what} trouble={checking.trouble} onAgain={onAgain} />;
  const check = rowOf(checking);
  return (
    <>
      <JobState job={checking} doing="Judging…"><p className="quiet">Your answer is read, called with many inputs, and measured.</p></JobState>
      {check?.state === 'failed' && <OurFault whose="that of your answer" failure={check.failure} />}
      {checking.state === 'idle' && <p className="quiet">Nothing was sent yet. Your answer is looked at by a parser, called with many inputs beside ours, and its stack is counted.</p>}
    </>
  );
}

export function Bench({ drill }: { readonly drill: RecursionDrill }) {
  const editing = useRecursionEditing(drill);
  const checker = useChecker(drill.id);
  const checking = useStore(checker.store);
  const [pane, setPane] = useState<PaneName>('statement');
  const began = useRef(performance.now());
  const check = rowOf(checking);
  const busy = isActive(checking);
  const report = !busy && check?.state === 'done' ? check.report : null;
  const { told, ask } = useAnswer(drill, report?.right === true);
  const list = useResource(recursion);
  const next = useMemo(() => (list.state === 'ready' ? nextOf(list.data.drills, drill.id) : null), [list, drill.id]);

  useEffect(() => {
    const same = report !== null && check?.language === editing.language && editing.source() === check.source;
    editing.editor.current?.mark(same ? marksOf(report) : []);
  }, [report, editing.language]);

  const send = (): void => {
    const source = editing.source();
    if (busy) return;
    if (source.trim() === '') {
      notify('There is no code to judge yet.');
      return;
    }
    setPane('results');
    void checker.create({ language: editing.language, source, seconds: Math.min(604_800, Math.round((performance.now() - began.current) / 1000)) });
  };
  const stop = (): void => void orSay(checker.cancel());
  const goTo = (place: Place): void => {
    setPane('editor');
    requestAnimationFrame(() => editing.editor.current?.goTo(place));
  };
  useActions([
    { id: 'recursion.check', title: 'Check the answer', section: 'Recursion', keys: 'mod+enter', whileTyping: true, enabled: !busy, run: send },
    { id: 'recursion.stop', title: 'Stop judging', section: 'Recursion', keys: 'mod+.', whileTyping: true, enabled: busy, run: stop },
    { id: 'recursion.answer', title: 'Show our answer', section: 'Recursion', enabled: told === null, run: ask },
    { id: 'recursion.reset', title: 'Back to the beginning', section: 'Recursion', run: editing.reset },
  ]);
  return (
    <div className="bench">
      <div className="bench-bar">
        <Link className="button bare" href="/code/recursion">All drills</Link>
        <h1>{drill.title}</h1>
        <div className="bench-controls">
          <Picker label="Language" choices={LANGUAGES} chosen={editing.language} onChoose={editing.choose} />
          <IconButton icon="reset" label="Back to the beginning" onClick={editing.reset} />
          {busy && <Button icon="stop" keys="mod+." disabled={checking.state === 'sending'} onClick={stop}>Stop</Button>}
          <Button look="primary" icon="check" keys="mod+enter" disabled={busy} onClick={send}>Check</Button>
        </div>
      </div>
      <Panes
        shown={pane} onShow={setPane}
        statement={<Task drill={drill} language={editing.language} />}
        editor={<><div className="editor-host" ref={editing.host} /><footer className="pane-foot"><span>Kept in this browser</span></footer></>}
        results={
          <div className="results-body" tabIndex={0} role="region" aria-label="What came of it">
            <State checking={checking} onAgain={send} />
            {report && <ReportView drill={drill} report={report} told={told !== null} onPlace={goTo} />}
            {told && <Ours told={told} language={editing.language} />}
            <p className="recursion-row">
              {report?.right && next && <Link className="button primary" href={`/code/recursion/${next}`}>Next drill</Link>}
              {!told && <Button look="bare" onClick={ask}>Show our answer</Button>}
            </p>
          </div>
        }
      />
    </div>
  );
}
