import type { Trouble } from '../../../../lib/api.ts';
import type { FormField } from '../../../../lib/form.ts';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Form } from '../../../../ui/Form.tsx';
import { write, type Taken } from '../data.ts';

const fields: readonly FormField[] = [
  { name: 'name', label: 'Name of this version', type: 'line', required: true, hint: 'As you tell your versions apart: Backend, two pages' },
  { name: 'body', label: 'Text of the CV', type: 'text', required: true, hint: 'Plain text, Markdown or JSON Resume' },
];

interface Props {
  readonly onTaken: (taken: Taken) => Trouble | null;
  readonly onClose: () => void;
}

export function Paste({ onTaken, onClose }: Props) {
  return (
    <Dialog title="Paste a CV" look="wide" onClose={onClose}>
      <Form fields={fields} initial={{}} verb="Check it" onCancel={onClose} onSubmit={async (result) => onTaken(await write(String(result['name'] ?? ''), String(result['body'] ?? ''), null))} />
    </Dialog>
  );
}
