import { useState } from 'react';
import type { CvSummary } from '../../../contract/api.ts';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Uploading, useUploads } from '../../../ui/Uploading.tsx';
import { compare, linkedinCheck } from './data.ts';

interface Props {
  /** At least one. */
  readonly cvs: readonly CvSummary[];
  readonly busy: boolean;
}

/** Which version of the CV, and the file to compare it with. */
export function Upload({ cvs, busy }: Props) {
  const [cv, setCv] = useState<number | null>(null);
  const chosen = cv ?? cvs[0]?.id ?? 0;
  const bring = useUploads({
    send: (file, onShare) => compare(chosen, file, onShare),
    arrived: (answer) => linkedinCheck.update(() => answer),
  });
  return (
    <section className="panel linkedin-upload" aria-label="Compare">
      <p>On LinkedIn, under Settings, Data privacy, ask for a copy of your data; the quick export has all that is compared. Bring the ZIP as it comes.</p>
      <p className="small">It is opened in the jail. Only tables about you are looked into; messages, connections and invitations are passed over, and the upload is removed when it has been compared.</p>
      <div className="linkedin-row">
        <label>Version of the CV <select value={chosen} onChange={(event) => setCv(Number(event.currentTarget.value))}>{cvs.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></label>
        <FileButton label="Export of LinkedIn" accept=".zip,.csv" look="primary" disabled={busy || bring.busy} onFile={bring.take}>Choose the export</FileButton>
      </div>
      <Uploading bring={bring} />
    </section>
  );
}
