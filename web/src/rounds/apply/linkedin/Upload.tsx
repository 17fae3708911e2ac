import { useState } from 'react';
import type { CvSummary } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { compare } from './data.ts';

type Coming = { readonly state: 'ready' } | { readonly state: 'uploading'; readonly name: string } | { readonly state: 'refused'; readonly name: string; readonly sentence: string };

interface Props {
  readonly cvs: readonly CvSummary[];
  readonly busy: boolean;
}

/** Which version of the CV, and the file to compare it with. */
export function Upload({ cvs, busy }: Props) {
  const [cv, setCv] = useState<number | null>(null);
  const [coming, setComing] = useState<Coming>({ state: 'ready' });
  const chosen = cv ?? cvs[0]?.id ?? null;
  const waits = busy || coming.state === 'uploading';
  const take = async (file: File): Promise<void> => {
    if (chosen === null || waits) return;
    setComing({ state: 'uploading', name: file.name });
    const trouble = await compare(chosen, file);
    setComing(trouble ? { state: 'refused', name: file.name, sentence: describeTrouble(trouble) } : { state: 'ready' });
  };
  return (
    <section className="panel linkedin-upload" aria-label="Compare">
      <p>On LinkedIn, under Settings, Data privacy, ask for a copy of your data; the quick export has all that is compared. Bring the ZIP as it comes.</p>
      <p className="small">It is opened in the jail. Only tables about you are looked into; messages, connections and invitations are passed over, and the upload is removed when it has been compared.</p>
      <div className="linkedin-row">
        <label>Version of the CV <select value={chosen ?? ''} onChange={(event) => setCv(Number(event.currentTarget.value))}>{cvs.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></label>
        <FileButton label="Export of LinkedIn" accept=".zip,.csv" look="primary" disabled={waits} onFile={(file) => void take(file)}>Choose the export</FileButton>
      </div>
      <div role="status">{coming.state === 'uploading' && <p>Uploading {coming.name} …</p>}</div>
      {coming.state === 'refused' && <p role="alert" className="linkedin-bad"><Icon name="warning" /> <strong>{coming.name}</strong> was not taken. {coming.sentence}</p>}
    </section>
  );
}
