// The LinkedIn export that was compared last, as the server has it.
import type { Operations } from '../../../contract/api.ts';
import { call, type Trouble } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { createResource, refreshShown } from '../../../lib/resource.ts';
import { createThings } from '../../../lib/things.ts';
import { upload, type Upload } from '../../../lib/upload.ts';

export const linkedinCheck = createResource(() => call('getLinkedin', {}));

/** What is kept as it is, of the CV's rules too. */
export const keptFindings = createThings('cv_suppression');

/** Then it is on its way to be compared. */
export const compare = (cv: number, file: File, onShare: (share: number) => void): Upload<Operations['createLinkedin']['answer']> =>
  upload('createLinkedin', file, { query: { cv, name: file.name }, remedy: 'ask LinkedIn for the quick export, which has all that is compared, or use dryrun linkedin check', onShare });

export async function forget(): Promise<Trouble | null> {
  const answer = await call('deleteLinkedin', {});
  if (!answer.ok) return answer.trouble;
  linkedinCheck.update(() => ({ check: null }));
  return null;
}

/** Keeps what is shown fresh; returns the way to stop. */
export function followLinkedin(): () => void {
  return onEvent((event) => {
    if (event.type === 'linkedin.changed' || event.type === 'record.changed') refreshShown([linkedinCheck]);
    if (event.type === 'record.changed') refreshShown([keptFindings]);
  });
}
