// A task and its files: what one who practises and one who sits an exam see alike.
import type { FrontEndTask } from '../../../contract/api.ts';
import { Tabs } from '../../../ui/Tabs.tsx';
import { Ask } from './Ask.tsx';
import type { Editing } from './useFiles.ts';
import { FORMS, namesOf } from './work.ts';

/** In an exam its points are those of the exam. */
export function TaskStatement({ task, exam = false }: { readonly task: FrontEndTask; readonly exam?: boolean }) {
  return (
    <div className="statement" tabIndex={0} role="region" aria-label="The task">
      <p className="statement-facts number"><span>{task.minutes} min</span><span>{task.tests.length} tests</span>{!exam && <span>{task.points} points</span>}</p>
      {/* Through the allow-list of the server. */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: task.statement_html }} />
      {task.asks > 0 && <Ask task={task} />}
    </div>
  );
}

export function FormButtons({ editing }: { readonly editing: Editing }) {
  return (
    <div className="front-forms" role="group" aria-label="Written in">
      {FORMS.map(([form, title]) => <button key={form} type="button" className="button" aria-pressed={form === editing.form} onClick={() => editing.chooseForm(form)}>{title}</button>)}
    </div>
  );
}

interface Props {
  readonly task: FrontEndTask;
  readonly editing: Editing;
  /** Where what is written is, in words. */
  readonly kept: string;
  readonly unkept: boolean;
}

export function FilesPane({ task, editing, kept, unkept }: Props) {
  return (
    <>
      <Tabs label="Files" prefix="front-file" tabs={namesOf(task, editing.form).map((id) => ({ id, title: id }))} chosen={editing.file} onChoose={editing.choose} />
      <div className="editor-host" ref={editing.host} role="tabpanel" id={`front-file-${editing.file}`} aria-labelledby={`front-file-${editing.file}-tab`} />
      <footer className="pane-foot"><span className="draft-state" data-state={unkept ? 'unsaved' : 'saved'} role="status">{kept}</span></footer>
    </>
  );
}
