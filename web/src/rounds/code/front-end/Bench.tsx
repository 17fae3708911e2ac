import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { FrontEndTask } from '../../../contract/api.ts';
import { useActions, type Action } from '../../../lib/actions.ts';
import { isActive } from '../../../lib/job.ts';
import { useResource } from '../../../lib/resource.ts';
import { storage } from '../../../lib/storage.ts';
import { useStore } from '../../../lib/store.ts';
import { orSay } from '../../../lib/things.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { PaneName } from '../workbench/layout.ts';
import { Panes } from '../workbench/Panes.tsx';
import { useChecker } from './checking.ts';
import { checksOf, followTasks } from './data.ts';
import { FilesPane, FormButtons, TaskStatement } from './FilesPane.tsx';
import { Judged } from './Judged.tsx';
import { PreviewPane, type Shown } from './PreviewPane.tsx';
import { useFiles, type Editing } from './useFiles.ts';
import { usePreview } from './usePreview.ts';
import { useTrial } from './useTrial.ts';
import { browserShelf, filesOf, FORMS } from './work.ts';

const SECTION = 'Front end';
const KEPT: Readonly<Record<Editing['kept'], string>> = { starter: 'Starter files', kept: 'Kept in this browser', unkept: 'Not kept: the browser’s storage is full' };

/** Task, files, and what they look like. */
export function Bench({ task }: { readonly task: FrontEndTask }) {
  const editing = useFiles(task, browserShelf(storage, task));
  const preview = usePreview(task, editing.form, editing.files);
  const trial = useTrial(task, editing.form, editing.files);
  const [pane, setPane] = useState<PaneName>('statement');
  const [shown, setShown] = useState<Shown>('tests');

  const checker = useChecker(task);
  const checking = useStore(checker.store);
  const opened = useRef(Date.now());
  const submitted = useResource(checksOf(task.id));
  const judging = isActive(checking);
  useEffect(followTasks, []);

  const submit = (): void => {
    setShown('judged');
    setPane('results');
    const { form, files } = editing;
    void checker.create({ form, files, seconds: Math.min(604_800, Math.round((Date.now() - opened.current) / 1000)) });
  };
  const cancel = (): void => void orSay(checker.cancel());
  const focus = (to: PaneName): void => {
    setPane(to);
    requestAnimationFrame(() => (to === 'editor' ? editing.focus() : document.getElementById(`pane-${to}`)?.focus()));
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
  const rows: readonly Action[] = [
    { id: 'front.run', title: 'Run the tests here', section: SECTION, keys: "mod+'", whileTyping: true, enabled: !trial.running, run },
    { id: 'front.submit', title: 'Submit to the judge’s browser', section: SECTION, keys: 'mod+enter', whileTyping: true, enabled: !judging, run: submit },
    { id: 'front.cancel', title: 'Stop judging', section: SECTION, keys: 'mod+.', whileTyping: true, enabled: judging, run: cancel },
    { id: 'front.again', title: 'Reload the preview', section: SECTION, keys: 'alt+r', whileTyping: true, run: preview.again },
    { id: 'front.reset', title: 'Back to the starter files', section: SECTION, run: editing.reset },
    { id: 'front.statement', title: 'To the task', section: SECTION, keys: 'alt+1', whileTyping: true, run: () => focus('statement') },
    { id: 'front.editor', title: 'To the editor', section: SECTION, keys: 'alt+2', whileTyping: true, run: () => focus('editor') },
    { id: 'front.results', title: 'To the preview', section: SECTION, keys: 'alt+3', whileTyping: true, run: () => focus('results') },
    ...FORMS.filter(([form]) => form !== editing.form).map(([form, title]) => ({ id: `front.form.${form}`, title: `Write in ${title}`, section: SECTION, run: () => editing.chooseForm(form) })),
  ];
  useActions(rows);

  return (
    <div className="bench">
      <header className="bench-bar">
        <Link href="/code/front-end" className="button bare icon-only" aria-label="Back to the tasks" title="Back to the tasks"><Icon name="back" /></Link>
        <h1>{task.title}</h1>
        <div className="bench-controls">
          <FormButtons editing={editing} />
          <IconButton icon="reset" label="Back to the starter files" onClick={editing.reset} />
          <Button icon="play" keys="mod+'" hint="In this browser" disabled={trial.running} onClick={run}>Run tests</Button>
          {judging && <Button icon="stop" keys="mod+." hint="Stop judging" onClick={cancel}>Stop</Button>}
          <Button look="primary" icon="send" keys="mod+enter" hint="To the judge’s browser, in the jail" disabled={judging} onClick={submit}>Submit</Button>
        </div>
      </header>
      <Panes
        shown={pane} onShow={setPane} statement={<TaskStatement task={task} />}
        editor={<FilesPane task={task} editing={editing} kept={KEPT[editing.kept]} unkept={editing.kept === 'unkept'} />}
        results={
          <PreviewPane
            task={task} preview={preview} trial={trial} shown={shown} onShow={setShown} onPlace={goTo}
            judged={<Judged task={task} checking={checking} submitted={submitted} onAgain={submit} onPlace={goTo} onBring={(check) => editing.replace(check.form, filesOf(check), 'The files that were submitted are back.')} />}
          />
        }
      />
    </div>
  );
}
