// Which version of the CV the ads are set beside: the chosen one while it is there, else the newest that is in use; empty: there is none.
import { useState } from 'react';
import { useResource } from '../../../lib/resource.ts';
import { isNumber, storage } from '../../../lib/storage.ts';
import { cvVersions } from '../data.ts';

export interface CvChoice {
  readonly ready: boolean;
  readonly id: string;
  readonly versions: readonly (readonly [id: string, name: string])[];
  readonly choose: (id: string) => void;
}

export function useCv(): CvChoice {
  const loaded = useResource(cvVersions);
  const [chosen, setChosen] = useState(() => String(storage.read('ads.cv', isNumber, 0)));
  const versions = loaded.state === 'ready' ? loaded.data.flatMap((one) => (!one.retired || String(one.id) === chosen ? [[String(one.id), one.name] as const] : [])) : [];
  const id = versions.some(([one]) => one === chosen) ? chosen : (versions[0]?.[0] ?? '');
  const choose = (next: string): void => {
    storage.write('ads.cv', Number(next));
    setChosen(next);
  };
  return { ready: loaded.state !== 'loading', id, versions, choose };
}
