// One problem of an exam: its statement, its editor, and what the rules let be told of what was sent.
import '../../../ui/prose.css';
import '../workbench/results.css';
import { useState } from 'react';
import type { Exam, ExamProblem, ExamSubmitted, Language, Problem } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { call, describeTrouble, type Answer } from '../../../lib/api.ts';
import { isActive, rowOf } from '../../../lib/job.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { useStore } from '../../../lib/store.ts';
import type { Place } from '../../../lib/terminal.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TabPanel, Tabs } from '../../../ui/Tabs.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { problemOf } from '../data.ts';
import { isInteractive } from '../types.ts';
import { FormSwitch } from '../workbench/FormSwitch.tsx';
import { Inputs } from '../workbench/Inputs.tsx';
import { runnable } from '../workbench/inputs.ts';
import type { Judge } from '../workbench/judging.ts';
import type { PaneName } from '../workbench/layout.ts';
import { Outcome } from '../workbench/Outcome.tsx';
import { Panes } from '../workbench/Panes.tsx';
import { Statement } from '../workbench/Statement.tsx';
import { useJudgeBy } from '../workbench/useJudge.ts';
import { useMarks } from '../workbench/useMarks.ts';
import { programForm, type Keeper } from './keeper.ts';
import { adopt, Conflict, KEPT, SentList, type PlaceProps } from './place.tsx';
import { useExamEditing } from './useExamEditing.ts';

interface Props extends PlaceProps {
  readonly languages: readonly Language[];
}

const PREFIX = 'results';

function useExamJudge(exam: Exam, place: ExamProblem, keeper: Keeper): Judge {
  const params = { id: exam.id, ordinal: place.ordinal };
  const whole = (sent: Answer<ExamSubmitted>) => (sent.ok ? call('getSubmission', { params: { id: sent.value.submission ?? 0 } }) : sent);
  return useJudgeBy({
    async submit(body) {
      if ('answers' in body) throw new Error('no exam has answers');
      const code = { language: body.language, form: programForm(body.form ?? 'program'), source: body.source };
      return whole(adopt(await call('createExamSubmission', { params, body: code }), place, keeper, code));
    },
    async run({ language, form, source, samples, inputs }) {
      const code = { language, form: programForm(form ?? 'program'), source };
      return whole(adopt(await call('createExamRun', { params, body: { ...code, samples, inputs } }), place, keeper, code));
    },
  });
}

type Tab = 'result' | 'inputs' | 'sent';

interface SittingProps extends Props {
  readonly problem: Problem;
}

function Sitting({ exam, place, problem, languages, keeper, mirror, copied, over }: SittingProps) {
  const { rules } = exam;
  const editing = useExamEditing({ rules, place, problem, languages, keeper, mirror, copied });
  const judge = useExamJudge(exam, place, keeper);
  const judging = useStore(judge.store);
  const kept = useStore(keeper.store).get(place.ordinal) ?? { state: 'clean' as const };
  const [pane, setPane] = useState<PaneName>('statement');
  const [tab, setTab] = useState<Tab>('result');
  const [chosen, setChosen] = useState<number | null>(null);
  const [inputs, setInputs] = useState<readonly string[]>([]);
  const active = isActive(judging);
  const own = isInteractive(problem) ? [] : runnable(inputs);
  const samples = rules.samples && problem.samples.length > 0;
  useMarks(editing, rowOf(judging));

  const code = () => ({ language: editing.language, form: programForm(editing.form), source: editing.source() });
  const ready = (): boolean => {
    const why = active ? '' : over ? 'Time is up.' : editing.source().trim() === '' ? 'There is no code to judge yet.' : '';
    if (why) notify(why);
    return !active && why === '';
  };
  const show = (what: Tab): void => {
    setChosen(null);
    setTab(what);
    setPane('results');
  };
  const submit = async (): Promise<void> => {
    if (!ready()) return;
    const now = code();
    if (rules.told === 'tests') {
      show('result');
      void judge.submit({ problem: problem.slug, ...now });
      return;
    }
    show('sent');
    const answer = adopt(await call('createExamSubmission', { params: { id: exam.id, ordinal: place.ordinal }, body: now }), place, keeper, now);
    if (!answer.ok) notify(describeTrouble(answer.trouble));
  };
  const run = (withSamples: boolean, on: readonly string[]): void => {
    if (!ready()) return;
    if (!withSamples && on.length === 0) {
      notify('There is nothing to run on: no samples are shown, and you gave no input.');
      return;
    }
    show('result');
    void judge.run({ problem: problem.slug, ...code(), samples: withSamples, inputs: on });
  };
  const focus = (to: PaneName): void => {
    setPane(to);
    requestAnimationFrame(() => {
      if (to === 'editor') editing.editor.current?.focus();
      else document.getElementById(`pane-${to}`)?.focus();
    });
  };
  const goTo = (at: Place): void => {
    setPane('editor');
    requestAnimationFrame(() => editing.editor.current?.goTo(at));
  };
  useActions([
    { id: 'exam.run', title: 'Run on the samples and your inputs', section: 'Exam', keys: "mod+'", whileTyping: true, enabled: !active, run: () => run(samples, own) },
    { id: 'exam.submit', title: 'Submit', section: 'Exam', keys: 'mod+enter', whileTyping: true, enabled: !active, run: () => void submit() },
    { id: 'exam.save', title: 'Save now', section: 'Exam', keys: 'mod+s', whileTyping: true, run: () => void keeper.flush() },
    { id: 'exam.statement', title: 'To the statement', section: 'Exam', keys: 'alt+1', whileTyping: true, run: () => focus('statement') },
    { id: 'exam.editor', title: 'To the editor', section: 'Exam', keys: 'alt+2', whileTyping: true, run: () => focus('editor') },
    { id: 'exam.results', title: 'To the results', section: 'Exam', keys: 'alt+3', whileTyping: true, run: () => focus('results') },
  ]);
  const choices = editing.languages.map((one) => ({ id: one.id, title: one.name, detail: one.version, remedy: one.installed ? '' : one.remedy || 'Not installed' }));
  const left = place.submits_left;
  return (
    <>
      <div className="bench-bar exam-tools">
        <h2>{problem.title}</h2>
        {problem.forms.length > 1 && <FormSwitch forms={problem.forms} chosen={editing.form} onChoose={editing.chooseForm} />}
        <Picker label="Language" choices={choices} chosen={editing.language} onChoose={editing.choose} />
        <IconButton icon="reset" label="Back to the starter code" onClick={editing.reset} />
        <Button icon="play" keys="mod+'" disabled={active || over || place.runs_left === 0} onClick={() => run(samples, own)}>Run</Button>
        <Button look="primary" icon="send" keys="mod+enter" disabled={active || over || left === 0} onClick={() => void submit()}>
          Submit{left !== null && <span className="number"> ({left} left)</span>}
        </Button>
      </div>
      {kept.state === 'conflict' && <Conflict exam={exam} place={place} keeper={keeper} onShow={editing.show} />}
      <Panes
        shown={pane} onShow={setPane}
        statement={<Statement exam problem={rules.samples ? problem : { ...problem, samples: [] }} onTry={(input) => { setInputs([...inputs, input]); setTab('inputs'); setPane('results'); }} />}
        editor={
          <>
            <div className="editor-host" ref={editing.host} />
            <footer className="pane-foot"><span className="draft-state" role="status">{kept.state === 'closed' ? kept.message : KEPT[kept.state]}</span></footer>
          </>
        }
        results={
          <>
            <div className="results-tabs">
              <Tabs
                label="Results" prefix={PREFIX} chosen={tab} onChoose={setTab}
                tabs={[{ id: 'result', title: 'Result' }, { id: 'inputs', title: 'Your inputs' }, { id: 'sent', title: <>Sent<span className="count">{place.sent.length || ''}</span></> }]}
              />
            </div>
            <TabPanel prefix={PREFIX} id="result" shown={tab === 'result'} className="results-body">
              <Outcome problem={problem} judging={judging} chosen={chosen} onChoose={setChosen} onPlace={goTo} onAgain={() => void judge.again(code(), own)} onComplexity={null} />
            </TabPanel>
            <TabPanel prefix={PREFIX} id="inputs" shown={tab === 'inputs'} className="results-body">
              <Inputs problem={problem} inputs={inputs} onChange={setInputs} onRun={(input) => run(false, runnable([input]))} />
            </TabPanel>
            <TabPanel prefix={PREFIX} id="sent" shown={tab === 'sent'} className="results-body"><SentList place={place} tells={rules.told === 'tests'} /></TabPanel>
          </>
        }
      />
    </>
  );
}

export function Seat(props: Props) {
  const problem = useResource(problemOf(props.place.problem));
  if (problem.state === 'failed') return <div className="page"><TroublePanel trouble={problem.trouble} what="this problem" onRetry={() => void problemOf(props.place.problem).refresh()} /></div>;
  if (problem.state !== 'ready') return <div className="page"><SkeletonLines count={10} label="Loading the problem" /></div>;
  return <Sitting {...props} problem={problem.data} />;
}
