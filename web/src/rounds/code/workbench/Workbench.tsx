import { useState } from 'react';
import type { Draft, Language, Problem } from '../../../contract/api.ts';
import { useActions, type Action } from '../../../lib/actions.ts';
import { isActive, rowOf } from '../../../lib/job.ts';
import { notify } from '../../../lib/notices.ts';
import { useStore } from '../../../lib/store.ts';
import type { Place } from '../../../lib/terminal.ts';
import { orSay } from '../../../lib/things.ts';
import { isInteractive } from '../types.ts';
import type { StatedClaim } from '../complexity/ClaimForm.tsx';
import { useMeasurer } from '../complexity/measuring.ts';
import { AnswersPane } from './AnswersPane.tsx';
import { answersBench, editorBench } from './bench.ts';
import { drafts } from './drafts.ts';
import { EditorPane } from './EditorPane.tsx';
import { keepInputs, readInputs, runnable } from './inputs.ts';
import type { InEditor } from './judging.ts';
import { Panes } from './Panes.tsx';
import type { PaneName } from './layout.ts';
import { Results, type ResultsTab } from './Results.tsx';
import { makeCard } from './SolveAgain.tsx';
import { Statement } from './Statement.tsx';
import { chooseStatementLanguage, languageName } from './statements.ts';
import { Toolbar } from './Toolbar.tsx';
import { useAnswers } from './useAnswers.ts';
import { useEditing } from './useEditing.ts';
import { useJudge } from './useJudge.ts';
import { useMarks } from './useMarks.ts';

interface Props {
  readonly problem: Problem;
  readonly languages: readonly Language[];
  readonly serverDrafts: readonly Draft[] | null;
}

const SECTION = 'Workbench';

export function Workbench({ problem, languages, serverDrafts }: Props) {
  const editing = useEditing(problem, languages, serverDrafts);
  const judge = useJudge(problem.slug);
  const judging = useStore(judge.store);
  const [pane, setPane] = useState<PaneName>('statement');
  const [tab, setTab] = useState<ResultsTab>('result');
  const [inputs, setInputs] = useState(() => readInputs(problem.slug));
  const active = isActive(judging);
  const measurer = useMeasurer(problem.slug);
  const sheet = useAnswers(problem);
  const bench = sheet ? answersBench(sheet) : editorBench(editing);
  const inHand = (): InEditor => (sheet ? { form: 'answers', answers: sheet.list() } : { language: editing.language, form: editing.form, source: editing.source() });

  const showResult = (): void => {
    setTab('result');
    setPane('results');
  };
  const ready = (): boolean => {
    const why = sheet ? sheet.unready() : editing.source().trim() === '' ? 'There is no code to judge yet.' : '';
    if (why) notify(why);
    return why === '';
  };
  const submit = (): void => {
    if (active || !ready()) return;
    showResult();
    void judge.submit({ problem: problem.slug, ...inHand() });
  };
  // Kept ones of an interactive problem would run without the judge's program.
  const own = isInteractive(problem) ? [] : runnable(inputs);
  const runTitle = isInteractive(problem) ? 'Run on the samples' : 'Run on the samples and your inputs';
  const run = (samples: boolean, on: readonly string[]): void => {
    if (active || !ready()) return;
    if (!samples && on.length === 0) {
      notify(`There is nothing to run on: the problem has no samples${isInteractive(problem) ? '' : ', and you gave no input'}.`);
      return;
    }
    showResult();
    void judge.run({ problem: problem.slug, language: editing.language, form: editing.form, source: editing.source(), samples, inputs: on });
  };
  const cancel = (): void => void orSay(judge.cancel());
  const again = (): void => void judge.again(inHand(), own);
  const goTo = (place: Place): void => {
    setPane('editor');
    // The editor must be on the page before it can take the focus.
    requestAnimationFrame(() => editing.editor.current?.goTo(place));
  };
  const claim = (stated: StatedClaim): void => {
    if (!ready()) return;
    const body = { problem: problem.slug, language: editing.language, form: editing.form, source: editing.source() };
    const judged = rowOf(judging);
    const same = judged?.kind === 'submit' && judged.form === body.form && judged.language === body.language && judged.source === body.source;
    void measurer.create({ ...body, submission: same ? judged.id : null, claim: stated });
  };
  const changeInputs = (next: readonly string[]): void => {
    setInputs(next);
    keepInputs(problem.slug, next);
  };
  const runAll = (): void => run(problem.samples.length > 0, own);

  useMarks(editing, rowOf(judging));
  const focus = (to: PaneName): void => {
    setPane(to);
    requestAnimationFrame(() => {
      if (to === 'editor' && !sheet) editing.editor.current?.focus();
      else document.getElementById(`pane-${to}`)?.focus();
    });
  };
  const writing: readonly Action[] = [
    { id: 'code.run', title: runTitle, section: SECTION, keys: "mod+'", whileTyping: true, enabled: !active, run: runAll },
    { id: 'code.save', title: 'Save the draft now', section: SECTION, keys: 'mod+s', whileTyping: true, run: () => void drafts.flush() },
    { id: 'code.reset', title: 'Back to the starter code', section: SECTION, run: editing.reset },
    { id: 'code.complexity', title: 'What is its complexity?', section: SECTION, keys: 'alt+c', whileTyping: true, words: 'measure big o time space', run: () => { setTab('complexity'); focus('results'); } },
    ...editing.languages.filter((language) => language.installed).map((language) => ({
      id: `code.language.${language.id}`, title: `Write in ${language.name}`, section: SECTION, enabled: language.id !== editing.language, run: () => editing.choose(language.id),
    })),
  ];
  const rows: readonly Action[] = [
    ...(sheet ? [] : writing),
    { id: 'code.submit', title: 'Submit', section: SECTION, keys: 'mod+enter', whileTyping: true, enabled: !active, words: 'judge', run: submit },
    { id: 'code.cancel', title: 'Stop judging', section: SECTION, keys: 'mod+.', whileTyping: true, enabled: active, words: 'cancel', run: cancel },
    { id: 'code.statement', title: 'To the statement', section: SECTION, keys: 'alt+1', whileTyping: true, run: () => focus('statement') },
    { id: 'code.editor', title: sheet ? 'To the answers' : 'To the editor', section: SECTION, keys: 'alt+2', whileTyping: true, run: () => focus('editor') },
    { id: 'code.results', title: 'To the results', section: SECTION, keys: 'alt+3', whileTyping: true, run: () => focus('results') },
    { id: 'code.card', title: 'Make a card of this problem', section: SECTION, words: 'again spaced repetition', run: () => void makeCard(problem) },
    { id: 'code.history', title: 'Show earlier submissions', section: SECTION, keys: 'alt+h', whileTyping: true, run: () => { setTab('history'); focus('results'); } },
    ...problem.forms.filter((form) => form !== editing.form).map((form) => ({
      id: `code.form.${form}`, title: `Solve it by a ${form}`, section: SECTION, run: () => editing.chooseForm(form),
    })),
    ...(problem.statements.length > 1 ? problem.statements : []).map(({ language }) => ({
      id: `code.statement.${language}`, title: `Read in ${languageName(language)}`, section: SECTION, run: () => chooseStatementLanguage(language),
    })),
  ];
  useActions(rows);

  return (
    <div className="bench">
      <Toolbar problem={problem} editing={editing} answering={sheet !== null} active={active} runTitle={runTitle} onRun={runAll} onSubmit={submit} onCancel={cancel} />
      <Panes
        shown={pane} onShow={setPane} {...(sheet ? { editorTitle: 'Answers' } : {})}
        statement={<Statement problem={problem} onTry={sheet ? null : (input) => { changeInputs([...inputs, input]); setTab('inputs'); setPane('results'); }} />}
        editor={sheet ? <AnswersPane problem={problem} sheet={sheet} /> : <EditorPane problem={problem} editing={editing} />}
        results={
          <Results
            problem={problem} judge={judge} judging={judging} bench={bench} form={editing.form} tab={tab} onTab={setTab} inputs={inputs} onInputs={changeInputs}
            onRunInput={(input) => run(false, runnable([input]))} onPlace={goTo} onAgain={again} measurer={measurer} onClaim={claim}
          />
        }
      />
    </div>
  );
}
