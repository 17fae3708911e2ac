// The workbench of a drill of debugging: what is reported and what the program should do, the program, and what came of it.
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { DebugAnswer, DebugDrill, Draft, Language, NewDebugAnswer, Problem } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { isActive, rowOf } from '../../../lib/job.ts';
import { notify } from '../../../lib/notices.ts';
import { isNumber, isObject, storage } from '../../../lib/storage.ts';
import { useStore } from '../../../lib/store.ts';
import type { Place } from '../../../lib/terminal.ts';
import { orSay } from '../../../lib/things.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { TabPanel, Tabs } from '../../../ui/Tabs.tsx';
import { linesOf } from '../lines/highlight.ts';
import { drafts } from '../workbench/drafts.ts';
import { EditorPane } from '../workbench/EditorPane.tsx';
import { Elapsed } from '../workbench/Elapsed.tsx';
import { Inputs } from '../workbench/Inputs.tsx';
import { runnable } from '../workbench/inputs.ts';
import type { PaneName } from '../workbench/layout.ts';
import { Outcome } from '../workbench/Outcome.tsx';
import { Panes } from '../workbench/Panes.tsx';
import { Statement } from '../workbench/Statement.tsx';
import { useEditing } from '../workbench/useEditing.ts';
import { useJudge } from '../workbench/useJudge.ts';
import { useMarks } from '../workbench/useMarks.ts';
import { isGuess, noGuess, placeOf, type Guess } from './guess.ts';
import { GuessForm } from './GuessForm.tsx';
import { Marks, Told } from './Told.tsx';
import { languageWords } from './words.ts';

interface Props {
  readonly drill: DebugDrill;
  readonly problem: Problem;
  /** That of the program. */
  readonly languages: readonly Language[];
  readonly serverDrafts: readonly Draft[] | null;
}

type Tab = 'result' | 'inputs' | 'told';
const PREFIX = 'debug';

/** What was said when a fix was sent: a reload while it is judged must not lose it. */
interface Sent {
  readonly submission: number;
  readonly body: NewDebugAnswer;
}
const isSent = (value: unknown): value is Sent => isObject(value) && isNumber(value['submission']) && isObject(value['body']);

interface Outcomes {
  readonly answer: DebugAnswer;
  readonly says: string;
  readonly given_up: boolean;
}

export function DebugBench({ drill, problem, languages, serverDrafts }: Props) {
  const editing = useEditing(problem, languages, serverDrafts);
  const judge = useJudge(problem.slug);
  const judging = useStore(judge.store);
  const [guess, setGuess] = useState<Guess>(() => storage.read(`debug.${drill.id}`, isGuess, noGuess));
  const [inputs, setInputs] = useState<readonly string[]>([]);
  const [pane, setPane] = useState<PaneName>('statement');
  const [tab, setTab] = useState<Tab>('result');
  const [chosen, setChosen] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcomes | null>(null);
  const began = useRef(performance.now());
  // What was said with a fix, where this browser keeps nothing.
  const unstored = useRef<Sent | null>(null);
  const active = isActive(judging);
  const sentName = `debug.sent.${drill.id}`;
  useMarks(editing, rowOf(judging));

  const change = (next: Guess): void => {
    setGuess(next);
    storage.write(`debug.${drill.id}`, next);
  };
  const place = placeOf(guess, linesOf(drill.program).length, drill.place_max);
  const bodyOf = (submission: number | null): NewDebugAnswer => ({
    place: typeof place === 'string' ? null : place, kind: guess.kind === '' ? null : guess.kind, says: guess.says, submission, seconds: Math.round((performance.now() - began.current) / 1000),
  });
  const answer = async (body: NewDebugAnswer): Promise<void> => {
    const got = await call('createDebugAnswer', { params: { drill: drill.id }, body });
    if (!got.ok) {
      notify(describeTrouble(got.trouble), { label: 'Try again', run: () => void answer(body) });
      return;
    }
    setOutcome({ answer: got.value, says: body.says ?? '', given_up: body.submission === null });
    if (got.value.answer) setTab('told');
    setPane('results');
  };

  /** The verdict is there: what was said with that fix is held against it, once, whichever tab or reload hears of it first. */
  const settle = (): void => {
    const judged = rowOf(judge.store.get());
    const sent = storage.read<Sent | null>(sentName, isSent, unstored.current);
    if (judged?.state !== 'done' || sent?.submission !== judged.id) return;
    storage.remove(sentName);
    unstored.current = null;
    void answer(sent.body);
  };
  const judged = rowOf(judging);
  useEffect(settle, [judged?.id, judged?.state]);

  const ready = (): boolean => {
    const why = active ? '' : typeof place === 'string' ? place : editing.source().trim() === '' ? 'There is no program to judge.' : '';
    if (why) notify(why);
    return !active && why === '';
  };
  const show = (): void => {
    setChosen(null);
    setTab('result');
    setPane('results');
  };
  const program = () => ({ problem: problem.slug, language: editing.language, form: 'program' as const, source: editing.source() });
  const submit = async (): Promise<void> => {
    if (!ready()) return;
    show();
    const body = bodyOf(null);
    await judge.submit(program());
    const made = rowOf(judge.store.get());
    if (made?.kind !== 'submit') return;
    const sent = { submission: made.id, body: { ...body, submission: made.id } };
    unstored.current = storage.write(sentName, sent) ? null : sent;
    settle();
  };
  const run = (samples: boolean, on: readonly string[]): void => {
    if (!ready()) return;
    show();
    void judge.run({ ...program(), samples, inputs: on });
  };
  const own = runnable(inputs);
  const goTo = (at: Place): void => {
    setPane('editor');
    requestAnimationFrame(() => editing.editor.current?.goTo(at));
  };
  const focus = (to: PaneName): void => {
    setPane(to);
    requestAnimationFrame(() => (to === 'editor' ? editing.editor.current?.focus() : document.getElementById(`pane-${to}`)?.focus()));
  };
  useActions([
    { id: 'debug.run', title: 'Run on the samples and your inputs', section: 'Debugging', keys: "mod+'", whileTyping: true, enabled: !active, run: () => run(true, own) },
    { id: 'debug.submit', title: 'Submit the fix', section: 'Debugging', keys: 'mod+enter', whileTyping: true, enabled: !active, run: () => void submit() },
    { id: 'debug.cancel', title: 'Stop judging', section: 'Debugging', keys: 'mod+.', whileTyping: true, enabled: active, run: () => void orSay(judge.cancel()) },
    { id: 'debug.save', title: 'Save the draft now', section: 'Debugging', keys: 'mod+s', whileTyping: true, run: () => void drafts.flush() },
    { id: 'debug.statement', title: 'To the statement', section: 'Debugging', keys: 'alt+1', whileTyping: true, run: () => focus('statement') },
    { id: 'debug.editor', title: 'To the editor', section: 'Debugging', keys: 'alt+2', whileTyping: true, run: () => focus('editor') },
    { id: 'debug.results', title: 'To the results', section: 'Debugging', keys: 'alt+3', whileTyping: true, run: () => focus('results') },
  ]);
  const language = languages[0];
  const told = outcome?.answer.answer ?? null;
  return (
    <div className="bench">
      <header className="bench-bar">
        <Link href="/code/drills" className="button bare icon-only" aria-label="Back to the drills" title="Back to the drills"><Icon name="back" /></Link>
        <h1>{drill.title}</h1>
        <Elapsed slug={problem.slug} minutes={drill.minutes} />
        <div className="bench-controls">
          <span className="small quiet">{languageWords[drill.language] ?? drill.language}{language && !language.installed && `: ${language.remedy || 'not installed here'}`}</span>
          <IconButton icon="reset" label="Back to the program as it was found" onClick={editing.reset} />
          <Button look="bare" disabled={active} onClick={() => void answer(bodyOf(null))}>Show me</Button>
          {active && <Button icon="stop" keys="mod+." onClick={() => void orSay(judge.cancel())}>Stop</Button>}
          {!active && <Button icon="play" keys="mod+'" hint="Run on the samples and your inputs" onClick={() => run(true, own)}>Run</Button>}
          <Button look="primary" icon="send" keys="mod+enter" disabled={active} onClick={() => void submit()}>Submit the fix</Button>
        </div>
      </header>
      <Panes
        shown={pane} onShow={setPane}
        statement={
          <div className="debug-statement" tabIndex={0} role="region" aria-label="What is reported">
            <p className="debug-report"><strong>Reported:</strong> {drill.report}</p>
            <GuessForm drill={drill} guess={guess} onChange={change} />
            <Statement exam problem={problem} onTry={(input) => { setInputs([...inputs, input]); setTab('inputs'); setPane('results'); }} />
          </div>
        }
        editor={<EditorPane problem={problem} editing={editing} />}
        results={
          <>
            <div className="results-tabs">
              <Tabs
                label="Results" prefix={PREFIX} chosen={tab} onChoose={setTab}
                tabs={[{ id: 'result', title: 'Result' }, { id: 'inputs', title: 'Your inputs' }, ...(told ? [{ id: 'told' as const, title: 'What it was' }] : [])]}
              />
            </div>
            <TabPanel prefix={PREFIX} id="result" shown={tab === 'result'} className="results-body">
              {outcome && !active && <Marks answer={outcome.answer} given_up={outcome.given_up} />}
              <Outcome problem={problem} judging={judging} chosen={chosen} onChoose={setChosen} onPlace={goTo} onAgain={() => void submit()} onComplexity={null} />
            </TabPanel>
            <TabPanel prefix={PREFIX} id="inputs" shown={tab === 'inputs'} className="results-body">
              <Inputs problem={problem} inputs={inputs} onChange={setInputs} onRun={(input) => run(false, runnable([input]))} />
            </TabPanel>
            <TabPanel prefix={PREFIX} id="told" shown={tab === 'told' && told !== null} className="results-body">
              {outcome && <Marks answer={outcome.answer} given_up={outcome.given_up} />}
              {told && <Told drill={drill} solution={told} says={outcome?.says ?? ''} />}
            </TabPanel>
          </>
        }
      />
    </div>
  );
}
