import { Link } from 'wouter';
import type { Problem } from '../../../contract/api.ts';
import { useStore } from '../../../lib/store.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { FormSwitch } from './FormSwitch.tsx';
import { Elapsed } from './Elapsed.tsx';
import { statementIn, statementLanguage } from './statements.ts';
import type { Editing } from './useEditing.ts';

interface Props {
  readonly problem: Problem;
  readonly editing: Editing;
  /** Answers are given, and nothing is written or run. */
  readonly answering: boolean;
  /** Something is being judged. */
  readonly active: boolean;
  /** What "Run" does. */
  readonly runTitle: string;
  readonly onRun: () => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

export function Toolbar({ problem, editing, answering, active, runTitle, onRun, onSubmit, onCancel }: Props) {
  const statement = statementIn(problem.statements, useStore(statementLanguage));
  const choices = editing.languages.map((language) => ({
    id: language.id,
    title: language.name,
    detail: language.version,
    remedy: language.installed ? '' : language.remedy || 'Not installed',
  }));
  return (
    <header className="bench-bar">
      <Link href="/code" className="button bare icon-only" aria-label="Back to the problems" title="Back to the problems"><Icon name="back" /></Link>
      <h1 lang={statement?.language}>{statement?.title ?? problem.title}</h1>
      <Elapsed slug={problem.slug} minutes={problem.minutes} />
      <div className="bench-controls">
        {problem.forms.length > 1 && <FormSwitch forms={problem.forms} chosen={editing.form} onChoose={editing.chooseForm} />}
        {!answering && <Picker label="Language" choices={choices} chosen={editing.language} onChoose={editing.choose} />}
        {!answering && <IconButton icon="reset" label="Back to the starter code" onClick={editing.reset} />}
        {active && <Button icon="stop" keys="mod+." hint="Stop judging" onClick={onCancel}>Stop</Button>}
        {!active && !answering && (
          <Button icon="play" keys="mod+'" hint={runTitle} onClick={onRun}>Run</Button>
        )}
        <Button look="primary" icon="send" keys="mod+enter" hint="Judge it on every test" disabled={active} onClick={onSubmit}>Submit</Button>
      </div>
    </header>
  );
}
