import { useLocation } from 'wouter';
import { call } from '../../../lib/api.ts';
import type { FormResult } from '../../../lib/form.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Form } from '../../../ui/Form.tsx';
import type { NewApplication as Body } from '../../../contract/api.ts';
import { tell } from '../../../lib/things.ts';
import { newApplication, newApplicationFields } from '../forms.ts';
import type { Stage } from '../words.ts';

interface Props {
  readonly stage: Stage;
  readonly companies: readonly string[];
  readonly onClose: () => void;
}

export function NewApplication({ stage, companies, onClose }: Props) {
  const [, go] = useLocation();
  const make = async (result: FormResult) => {
    // The server checks every member; what a form gives is what it asks for.
    const answer = await call('createApplication', { body: result as unknown as Body });
    if (!answer.ok) return answer.trouble;
    tell(answer.value, `${String(result['company_name'])} is on the board.`);
    onClose();
    if (answer.value.thing) go(`/apply/${answer.value.thing.id}`);
    return null;
  };
  return (
    <Dialog title="New application" onClose={onClose}>
      <Form fields={newApplicationFields(companies)} initial={newApplication(stage)} verb="Put it on the board" onSubmit={make} onCancel={onClose} />
    </Dialog>
  );
}
