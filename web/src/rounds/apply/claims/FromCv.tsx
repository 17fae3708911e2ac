import { useEffect, useState } from 'react';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { cvList, followCvs } from '../cv/data.ts';
import { TakeBullets } from './TakeBullets.tsx';

/** Which version of the CV, and its bullets. Nothing while there is no version. */
export function FromCv() {
  const loaded = useResource(cvList);
  const [shown, setShown] = useState(false);
  const [cv, setCv] = useState<number | null>(null);
  useEffect(followCvs, []);
  const cvs = loaded.state === 'ready' ? loaded.data.cvs.filter((one) => !one.retired) : [];
  const chosen = cvs.find(({ id }) => id === cv)?.id ?? cvs[0]?.id;
  if (chosen === undefined) return null;
  return (
    <section className="from-cv" aria-label="From the CV">
      <Button aria-expanded={shown} onClick={() => setShown(!shown)}>Take the bullets of a CV as claims</Button>
      {shown && (
        <div className="panel">
          <label className="small">Version of the CV{' '}
            <select className="field" value={chosen} onChange={(event) => setCv(Number(event.currentTarget.value))}>{cvs.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select>
          </label>
          <TakeBullets key={chosen} cv={chosen} />
        </div>
      )}
    </section>
  );
}
