import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { CvField, CvRoundtrip } from '../../../contract/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { sentence } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { cvList } from './data.ts';
import { changeWords, fieldWords, meantChoices, roundtripOf, shownFields, sumUp } from './roundtrip.ts';

function Field({ field }: { readonly field: CvField }) {
  const { path, change, meant, read, moved_to: movedTo, elsewhere } = field;
  return (
    <tr data-change={change}>
      <th scope="row">
        {fieldWords(path)}
        <span className="trip-change">{changeWords[change]}{movedTo !== undefined && movedTo !== path && ` to ${fieldWords(movedTo)}`}</span>
        {elsewhere && <span className="small quiet">It stands there, but is not read as this field.</span>}
      </th>
      <td data-side="Meant">{meant ?? <span className="quiet">nothing</span>}</td>
      <td data-side="Read">{read ?? <span className="quiet">nothing</span>}</td>
    </tr>
  );
}

function Trip({ trip }: { readonly trip: CvRoundtrip }) {
  const [all, setAll] = useState(false);
  const fields = shownFields(trip.fields, all);
  return (
    <>
      <p role="status">{sumUp(trip)}</p>
      {trip.signs.length > 0 && <ul className="trip-signs">{trip.signs.map(({ text, at }, i) => <li key={i}><Icon name="warning" /> {sentence(text)}{at.page !== undefined && ` (page ${at.page})`}</li>)}</ul>}
      <label className="small"><input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} /> Show the fields that are the same, too</label>
      {fields.length > 0 && (
        <table className="trip">
          <thead><tr><th scope="col">Field</th><th scope="col">Meant</th><th scope="col">Read</th></tr></thead>
          <tbody>{fields.map((one) => <Field key={`${one.change} ${one.path}`} field={one} />)}</tbody>
        </table>
      )}
    </>
  );
}

function Beside({ cv, meant }: { readonly cv: number; readonly meant: number }) {
  const resource = roundtripOf(`${cv}/${meant}`);
  const loaded = useResource(resource);
  useEffect(() => onEvent((event) => {
    if (event.type === 'record.changed' || event.type === 'reading.changed') void roundtripOf(`${cv}/${meant}`).refresh();
  }), [cv, meant]);
  if (loaded.state === 'loading') return <SkeletonLines count={4} label="Holding both beside each other" />;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="both beside each other" onRetry={() => void resource.refresh()} />;
  return <Trip trip={loaded.data} />;
}

/** Field by field: lost names, merged columns, broken letters. */
export function RoundTrip({ cv }: { readonly cv: number }) {
  const loaded = useResource(cvList);
  const [meant, setMeant] = useState<number | null>(null);
  if (loaded.state !== 'ready') return null;
  const choices = meantChoices(loaded.data.cvs, cv);
  const chosen = choices.find(({ id }) => id === meant)?.id ?? choices.find(({ format }) => format === 'json-resume')?.id;
  return (
    <section className="trip-part" aria-label="Beside what you meant">
      <h2>What a machine reads, beside what you meant</h2>
      {choices.length === 0 ? (
        <p className="small quiet">Bring what you meant as another <Link href="/apply/cv">version</Link>, as JSON Resume or text: then each field of it is looked for here.</p>
      ) : (
        <label className="small">What you meant{' '}
          <select className="field" value={chosen ?? ''} onChange={(event) => setMeant(Number(event.currentTarget.value))}>
            {chosen === undefined && <option value="" disabled>Choose a version</option>}
            {choices.map(({ id, name, format }) => <option key={id} value={id}>{name}{format === 'json-resume' && ' (JSON Resume)'}</option>)}
          </select>
        </label>
      )}
      {chosen !== undefined && <Beside key={chosen} cv={cv} meant={chosen} />}
    </section>
  );
}
