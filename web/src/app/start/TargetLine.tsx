import { useState } from 'react';
import type { Target } from '../../contract/api.ts';
import { today } from '../../lib/days.ts';
import { formValues } from '../../lib/form.ts';
import { useResource } from '../../lib/resource.ts';
import { sayTarget, target, targetFields } from '../../lib/target.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { targetWords } from './words.ts';

function TargetDialog({ known, onClose }: { readonly known: Target | null; readonly onClose: () => void }) {
  const initial = formValues(targetFields, { ...known });
  return (
    <Dialog title="What you prepare for" onClose={onClose}>
      <Form
        fields={targetFields} initial={initial} verb="Keep it" onCancel={onClose}
        onSubmit={async (said) => {
          const trouble = await sayTarget(said);
          if (!trouble) onClose();
          return trouble;
        }}
      />
    </Dialog>
  );
}

/** What everything here is for, in one line; asked for only when one likes. */
export function TargetLine() {
  const loaded = useResource(target);
  const [open, setOpen] = useState(false);
  if (loaded.state !== 'ready') return null;
  return (
    <p className="start-target">
      {loaded.data && <span>{targetWords(loaded.data, today())}</span>}
      <Button look="bare" onClick={() => setOpen(true)}>{loaded.data ? 'Change' : 'Say which role you prepare for, and by when'}</Button>
      {open && <TargetDialog known={loaded.data} onClose={() => setOpen(false)} />}
    </p>
  );
}
