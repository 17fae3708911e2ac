// The LinkedIn export that was compared last, as the server has it.
import { call, type Trouble } from '../../../lib/api.ts';
import { onEvent } from '../../../lib/connection.ts';
import { createResource, refreshShown } from '../../../lib/resource.ts';
import { createThings } from '../../../lib/things.ts';

export const linkedinCheck = createResource(() => call('getLinkedin', {}));

/** What is kept as it is, of the CV's rules too. */
export const keptFindings = createThings('cv_suppression');

const MOST_BYTES = 10 << 20;

const refused = (message: string): Trouble => ({ kind: 'refused', code: 'invalid', message, field: '' });

/** null: it is on its way to be compared. */
export async function compare(cv: number, file: File): Promise<Trouble | null> {
  if (file.size === 0) return refused('the file is empty');
  // Told before many megabytes travel in vain.
  if (file.size > MOST_BYTES) return refused('the file is larger than 10 MiB; ask LinkedIn for the quick export, which has all that is compared, or use dryrun linkedin check');
  const answer = await call('createLinkedin', { body: file, query: { cv, name: file.name } });
  if (!answer.ok) return answer.trouble;
  linkedinCheck.update(() => answer.value);
  return null;
}

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
