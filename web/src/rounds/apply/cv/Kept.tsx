import { useState } from 'react';
import type { CvSuppression } from '../../../contract/api.ts';
import { editThing, orSay, removeThing } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';

/** That a finding is kept as it is, and why; and the way back. */
export function Kept({ kept }: { readonly kept: CvSuppression }) {
  const [writing, setWriting] = useState(false);
  if (writing) {
    return (
      <Form
        fields={[{ name: 'reason', label: 'Why it stays as it is', type: 'text' }]} initial={{ reason: kept.reason ?? '' }} verb="Save" onCancel={() => setWriting(false)}
        onSubmit={async (result) => {
          const trouble = await editThing('cv_suppression', kept, { reason: result['reason'] === null ? null : String(result['reason']) }, 'Saved.');
          if (!trouble) setWriting(false);
          return trouble;
        }}
      />
    );
  }
  return (
    <>
      <p className="small">Suppressed{kept.finding === null && ', as is all of this rule'}{kept.reason ? `: ${kept.reason}` : '.'}</p>
      <p className="cv-card-buttons">
        <Button onClick={() => void orSay(removeThing('cv_suppression', kept.id, 'It is looked at again.'))}>Look at it again</Button>
        <Button look="bare" icon="pencil" onClick={() => setWriting(true)}>{kept.reason ? 'Edit the reason' : 'Give a reason'}</Button>
      </p>
    </>
  );
}
