import { useRef, useState, type DragEvent } from 'react';
import type { Problem } from '../../../contract/api.ts';
import { formatBytes } from '../../../lib/format.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { AnswerRow } from './AnswerRow.tsx';
import { bytesOfAll, countWords } from './answers.ts';
import { chosenFiles, droppedFiles } from './droppedFiles.ts';
import type { Sheet } from './useAnswers.ts';

function Refused({ sheet }: { readonly sheet: Sheet }) {
  const { refused } = sheet;
  const SHOWN = 20;
  if (refused.length === 0) return null;
  return (
    <section className="sheet-refused" role="alert">
      <header>
        <h3><Icon name="warning" /> Not taken</h3>
        <IconButton icon="close" label="Put this away" onClick={sheet.forgetRefused} />
      </header>
      <ul className="plain">
        {refused.slice(0, SHOWN).map(({ name, why }, i) => <li key={i}><code>{name}</code>: {why}</li>)}
        {refused.length > SHOWN && <li>and {refused.length - SHOWN} more</li>}
      </ul>
    </section>
  );
}

/** As many test cases are shown at once, and as many more when they are asked for: there may be 10,000. */
const PORTION = 200;

/** Where the answers are given: files dropped or chosen, or a text for each test case. */
export function AnswersPane({ problem, sheet }: { readonly problem: Problem; readonly sheet: Sheet }) {
  const [open, setOpen] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [shown, setShown] = useState(PORTION);
  const picker = useRef<HTMLInputElement>(null);
  const { wanted, answers } = sheet;
  const bytes = bytesOfAll(answers);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(sheet.take);
  };
  return (
    <>
      <div
        className="sheet" data-over={over} tabIndex={0} role="region" aria-label="Answers by test case" onDrop={drop}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      >
        <section className="sheet-drop">
          <p>Drop your output files here, or a folder of them. Each is called by its test case: <code>{wanted.tests.at(-1)?.name}.out</code> or just its end.</p>
          <p className="row">
            <Button icon="plus" onClick={() => picker.current?.click()}>Choose files</Button>
            {Object.keys(answers).length > 0 && <Button look="bare" icon="reset" onClick={() => sheet.replace({}, 'All answers are removed.')}>Remove all</Button>}
          </p>
          <input
            ref={picker} type="file" multiple hidden aria-label="Files with answers"
            onChange={(event) => {
              const { files } = event.currentTarget;
              const input = event.currentTarget;
              // The same file, changed meanwhile, may be chosen again.
              if (files) void chosenFiles(files).then(sheet.take).finally(() => { input.value = ''; });
            }}
          />
        </section>
        <Refused sheet={sheet} />
        <ol className="sheet-list plain" aria-label="Test cases">
          {wanted.tests.slice(0, shown).map((test) => (
            <AnswerRow
              key={test.name} problem={problem} test={test} text={answers[test.name] ?? ''} open={open === test.name}
              onOpen={() => setOpen(open === test.name ? null : test.name)} onWrite={(text) => sheet.write(test.name, text)}
              onRemove={() => sheet.remove(test.name)}
            />
          ))}
        </ol>
        {wanted.tests.length > shown && <p><Button icon="down" onClick={() => setShown(shown + PORTION)}>Show more ({wanted.tests.length - shown} left)</Button></p>}
      </div>
      <footer className="pane-foot">
        <span role="status">{countWords(answers, wanted)}{!sheet.kept && ' · not kept: the browser’s storage is full'}</span>
        <span className="number" data-over={bytes > wanted.bytes_max}>{formatBytes(bytes)} of {formatBytes(wanted.bytes_max)}</span>
      </footer>
    </>
  );
}
