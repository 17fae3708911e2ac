import { useId } from 'react';
import type { Problem } from '../../../contract/api.ts';
import { formatBytes } from '../../../lib/format.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { attachmentAddress } from './Attachments.tsx';
import { bytesOf, inputOf, type Wanted } from './answers.ts';

interface Props {
  readonly problem: Problem;
  readonly test: Wanted['tests'][number];
  readonly text: string;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onWrite: (text: string) => void;
  readonly onRemove: () => void;
}

const MOST_ROWS = 16;
/** Samples are cut here in what the server sends; such a one is no input any more. */
const CUT_BYTES = 64 << 10;

/** A file of this text, as the browser saves files. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Input({ problem, name }: { readonly problem: Problem; readonly name: string }) {
  const attached = inputOf(name, problem.attachments);
  const sample = problem.samples.find((one) => one.name === name);
  const label = `Save the input of ${name}`;
  if (attached) return <a className="button bare icon-only" href={attachmentAddress(attached)} download={attached.name} aria-label={label} title={label}><Icon name="download" /></a>;
  if (sample && bytesOf(sample.input) < CUT_BYTES) return <IconButton icon="download" label={label} onClick={() => save(`${name.replaceAll('/', '-')}.in`, sample.input)} />;
  return null;
}

/** One test case: whether it has an answer, and the answer itself when it is looked at. */
export function AnswerRow({ problem, test, text, open, onOpen, onWrite, onRemove }: Props) {
  const id = useId();
  const { name, kind } = test;
  return (
    <li className="sheet-row" data-answered={text !== ''}>
      <div className="sheet-head">
        <span className="sheet-mark" aria-hidden="true">{text !== '' && <Icon name="check" />}</span>
        <span className="sheet-name" id={id}>{name}</span>
        {kind === 'sample' && <span className="tag">sample</span>}
        <span className="quiet small number">{text === '' ? 'no answer' : formatBytes(bytesOf(text))}</span>
        <span className="sheet-acts">
          <Input problem={problem} name={name} />
          <Button look="bare" aria-expanded={open} aria-label={`${open ? 'Close' : text === '' ? 'Type or paste' : 'Look at'} the answer to ${name}`} onClick={onOpen}>{open ? 'Close' : text === '' ? 'Type' : 'Look'}</Button>
          {text !== '' && <IconButton icon="close" label={`Remove the answer to ${name}`} onClick={onRemove} />}
        </span>
      </div>
      {open && (
        <textarea
          aria-labelledby={id} value={text} rows={Math.min(MOST_ROWS, Math.max(4, text.split('\n').length))} spellCheck={false} autoFocus placeholder="Type or paste the answer"
          onChange={(event) => onWrite(event.target.value)}
        />
      )}
    </li>
  );
}
