// A CV comes in: dropped or chosen, kept as a version, and shown.
import { useLocation } from 'wouter';
import type { Trouble } from '../../../../lib/api.ts';
import { notify } from '../../../../lib/notices.ts';
import { tell } from '../../../../lib/things.ts';
import { useUploads, type Bring } from '../../../../ui/Uploading.tsx';
import { send, taken, type Taken } from '../data.ts';

export interface BringingIn {
  readonly bring: Bring;
  /** A version that was taken is shown; what stands in its way is given back. */
  readonly arrived: (taken: Taken) => Trouble | null;
}

/** Opens the file picker of the one <BringIn> that is on the page. */
export const chooseFile = (): void => document.querySelector<HTMLInputElement>('#cv-file')?.click();

export function useBringIn(): BringingIn {
  const [, go] = useLocation();
  const arrived = (taken: Taken): Trouble | null => {
    if (!taken.ok) return taken.trouble;
    if (taken.written.change === null) notify(`This very document is here already, as ${taken.version.name}.`);
    else tell(taken.written, `${taken.version.name} is kept.`);
    go(`/apply/cv/${taken.version.id}`);
    return null;
  };
  return { arrived, bring: useUploads({ send, arrived: (value) => arrived(taken({ ok: true, value })) }) };
}
