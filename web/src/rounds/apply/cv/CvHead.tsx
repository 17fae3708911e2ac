import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Cv } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { isUnderWay } from '../../../lib/job.ts';
import { formatExact } from '../../../lib/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { editThing, orSay, removeThing } from '../../../lib/things.ts';
import { readAgain } from './data.ts';
import { countries, formatWords } from './words.ts';

/** What this version is, and what can be done with it as a whole. */
export function CvHead({ cv }: { readonly cv: Cv }) {
  const [, go] = useLocation();
  const [naming, setNaming] = useState(false);
  const { version, reading, read, applications } = cv;
  const edit = (): void => go(`/apply/cv/${version.id}/edit`);
  const remove = (): void => {
    // Away from it first: what is gone cannot be kept fresh.
    go('/apply/cv');
    void orSay(removeThing('cv_version', version.id, `${version.name} is removed.`));
  };
  const retire = (): void => void orSay(editThing('cv_version', version, { retired: !version.retired }, version.retired ? 'It is offered again.' : 'It is retired: no longer offered when you apply.'));
  const again = (): void => void orSay(readAgain(version.id, null));
  useActions([
    { id: 'cv.edit', title: 'Edit as a new version', section: 'This CV', keys: 'e', enabled: read !== null, run: edit },
    { id: 'cv.rename', title: 'Rename this version', section: 'This CV', run: () => setNaming(true) },
    { id: 'cv.retire', title: version.retired ? 'Offer this version again' : 'Retire this version', section: 'This CV', run: retire },
    { id: 'cv.again', title: 'Read this version again', section: 'This CV', words: 'check lint', run: again },
    { id: 'cv.remove', title: 'Remove this version', section: 'This CV', words: 'delete', run: remove },
  ]);
  return (
    <header className="cv-head">
      <Link href="/apply/cv" className="button bare icon-only" aria-label="All versions" title="All versions"><Icon name="back" /></Link>
      <div className="cv-title">
        <h1>{version.name}</h1>
        <p className="small quiet">
          {formatWords[version.format]}, {formatExact(version.made_at_ms)}{version.retired && ', retired'}{applications > 0 && `, sent ${applications} ${applications === 1 ? 'time' : 'times'}`}
        </p>
      </div>
      <label className="small cv-country">
        Goes to{' '}
        <select className="field" value={reading?.country ?? ''} disabled={reading !== null && isUnderWay(reading)} onChange={(event) => void orSay(readAgain(version.id, event.target.value))}>
          {countries.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
        </select>
      </label>
      <p className="cv-buttons">
        <Button look="primary" icon="pencil" keys="e" disabled={!read} onClick={edit}>Edit as a new version</Button>
        {version.document && <a className="button" href={`/api/documents/${version.document}`} download={`${version.name}.${version.format}`}><Icon name="download" />Original</a>}
        <Button look="bare" onClick={() => setNaming(true)}>Rename</Button>
        <Button look="bare" onClick={retire}>{version.retired ? 'Offer again' : 'Retire'}</Button>
        <Button look="bare" icon="bin" onClick={remove}>Remove</Button>
      </p>
      {naming && (
        <Dialog title="Rename" onClose={() => setNaming(false)}>
          <Form
            fields={[{ name: 'name', label: 'Name of this version', type: 'line', required: true }]} initial={{ name: version.name }} verb="Rename" onCancel={() => setNaming(false)}
            onSubmit={async (result) => {
              const trouble = await editThing('cv_version', version, { name: String(result['name'] ?? '') }, 'Renamed.');
              if (!trouble) setNaming(false);
              return trouble;
            }}
          />
        </Dialog>
      )}
    </header>
  );
}
